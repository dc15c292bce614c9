using Emulator.Samples.Shop;

// The shop is an ordinary application: nothing in it knows that it is tested. It can be run, too.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient<CloudSender>(http =>
    http.BaseAddress = new Uri(builder.Configuration["Cloud:BaseUrl"] ?? "https://graph.facebook.com/")
);
builder.Services.AddHttpClient<ZapiSender>(http =>
    http.BaseAddress = new Uri(builder.Configuration["Zapi:BaseUrl"] ?? "https://api.z-api.io/")
);
var app = builder.Build();
app.MapPost("/orders/{phone}/photo", (string phone, CloudSender cloud) => cloud.SendAsync(phone, "Your order"));
app.MapPost("/orders/{phone}/receipt", (string phone, ZapiSender zapi) => zapi.SendAsync(phone, "Your receipt"));
app.Run();

/// <summary>The shop's entry point, by which the tests find the application.</summary>
public partial class Program;
