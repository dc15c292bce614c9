# Where the base images come from; a mirror of yours works as well.
ARG REGISTRY=mcr.microsoft.com/dotnet

FROM --platform=$BUILDPLATFORM ${REGISTRY}/sdk:10.0 AS build
ARG TARGETARCH
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /source

# Packages first: this layer is built again only when a version changes. The lock file's hashes are checked here.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt ./
COPY emulator/Emulator.csproj emulator/packages.lock.json emulator/
RUN dotnet restore emulator --locked-mode

# Compiled ahead for one processor, which the lock file (of all processors) does not speak of: hence its own.
COPY .editorconfig ./
COPY emulator/ emulator/
COPY contracts/ contracts/
COPY scenarios/ scenarios/
RUN dotnet publish emulator --arch "${TARGETARCH:-amd64}" --self-contained false --output /app \
    -p:PublishReadyToRun=true -p:NuGetLockFilePath=/tmp/packages.lock.json

# No shell, no package manager, no root.
FROM ${REGISTRY}/aspnet:10.0-noble-chiseled
WORKDIR /app
COPY --from=build /app ./
ENV EMULATOR_URLS=http://*:8080 \
    ASPNETCORE_HTTP_PORTS= \
    DOTNET_EnableDiagnostics=0
EXPOSE 8080
USER 1654:1654
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=2s --timeout=3s --start-period=3s --retries=3 \
    CMD ["/app/Emulator", "healthcheck"]
ENTRYPOINT ["/app/Emulator"]
