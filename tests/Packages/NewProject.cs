namespace Emulator.Tests.Packages;

/// <summary>A stranger's project: it knows the library by its package alone, and has a `Program` of its own.</summary>
internal static class NewProject
{
    public static string File(string version) =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="ImageSendEmulator.Testing" Version="{version}" /></ItemGroup>
            </Project>
            """;

    public const string Program = """"
        using Emulator.Testing;

        await using (var emulator = await EmulatorHost.StartAsync())
        {
            await SendAsync("socket", emulator);
        }

        await using (var emulator = EmulatorHost.InProcess())
        {
            await SendAsync("in process", emulator);
        }

        static async Task SendAsync(string way, EmulatorClient emulator)
        {
            await using var session = await emulator.SessionAsync();
            using var http = session.CreateHttpClient("whatsapp-cloud");
            http.DefaultRequestHeaders.Add("Authorization", "Bearer EAAJB");
            using var body = new StringContent(
                """
                {"messaging_product":"whatsapp","to":"+16505551234","type":"image",
                 "image":{"link":"https://images.emulator.test/photo.jpg"}}
                """,
                null,
                "application/json"
            );
            using var reply = await http.PostAsync("v23.0/106540352242922/messages", body);
            await session.VerifyMessagesAsync(1, new Where { To = "16505551234" });
            var request = (await session.RequestsAsync())[0];
            Console.WriteLine($"{way}: {request.Provider} {request.Status}");
        }

        /// <summary>As the web SDK makes it public, so that tests find it.</summary>
        public partial class Program;
        """";
}
