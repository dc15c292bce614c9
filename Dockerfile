# Where base images and packages come from: mirrors of yours work as well. No package source means nuget.org.
ARG REGISTRY=mcr.microsoft.com/dotnet

FROM --platform=$BUILDPLATFORM ${REGISTRY}/sdk:10.0 AS build
ARG TARGETARCH
ARG PACKAGE_SOURCE=
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /source

# Packages first: this layer is built again only when a version changes. The lock file's hashes are checked here.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt ./
COPY emulator/Emulator.csproj emulator/packages.lock.json emulator/
RUN dotnet restore emulator --locked-mode ${PACKAGE_SOURCE:+--source "$PACKAGE_SOURCE"}

# Compiled ahead for one processor, which the lock file (of all processors) does not speak of: hence its own. The
# rules of the code are not asked again: .ci/run does.
COPY emulator/ emulator/
COPY contracts/ contracts/
COPY scenarios/ scenarios/
RUN dotnet publish emulator --arch "${TARGETARCH:-amd64}" --self-contained false --output /app \
    ${PACKAGE_SOURCE:+--source "$PACKAGE_SOURCE"} \
    -p:PublishReadyToRun=true -p:RunAnalyzers=false -p:NuGetLockFilePath=obj/one-processor.lock.json

# No shell, no package manager, no root. Whatever the user, all is readable and nothing need be writable.
FROM ${REGISTRY}/aspnet:10.0-noble-chiseled
WORKDIR /app
COPY --from=build /app ./
# DOTNET_EnableDiagnostics: the runtime would open a socket below /tmp.
ENV EMULATOR_URLS=http://*:8080 \
    EMULATOR_DATA=/data \
    ASPNETCORE_HTTP_PORTS= \
    DOTNET_EnableDiagnostics=0
EXPOSE 8080
USER 1654:1654
STOPSIGNAL SIGTERM
# Without a start period: with one, Docker asks for the first time after five seconds.
HEALTHCHECK --interval=2s --timeout=3s --retries=5 CMD ["/app/Emulator", "healthcheck"]
ENTRYPOINT ["/app/Emulator"]
