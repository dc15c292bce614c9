namespace Bench;

/// <summary>As many headers, of the same size, as the emulator sends: they are part of the compared work.</summary>
internal static class BareHeaders
{
    private const string Usage =
        """{"114503234599312":[{"type":"whatsapp","call_count":1,"total_cputime":1,"total_time":"""
        + """1,"estimated_time_to_regain_access":0}]}""";

    private const string Debug =
        "Zm9yIHRoZSBiZW5jaCBvbmx5OiBhcyBsb25nIGFzIHRoZSByZWFsIG9uZSwgd2l0aG91dCBhbnkgbWVhbmluZw==";

    private const string Quality =
        "EXCELLENT; q=0.9, rtt=26, rtx=0, c=10, mss=1380, tbw=3368, tp=-1, tpl=-1, uplat=620, ullat=0";

    public static void Write(IHeaderDictionary headers)
    {
        headers.ContentType = "application/json; charset=UTF-8";
        headers.Vary = "Origin";
        headers["X-Business-Use-Case-Usage"] = Usage;
        headers.AccessControlAllowOrigin = "*";
        headers["Facebook-Api-Version"] = "v23.0";
        headers.Pragma = "no-cache";
        headers.CacheControl = "private, no-cache, no-store, must-revalidate";
        headers.Expires = "Sat, 01 Jan 2000 00:00:00 GMT";
        headers["X-Fb-Request-Id"] = "AzH_akbbVpXbdU1j53PUMPb";
        headers["X-Fb-Trace-Id"] = "EixEmG6Vwgg";
        headers["X-Fb-Rev"] = "1017313430";
        headers["X-Fb-Debug"] = Debug;
        headers["X-Fb-Connection-Quality"] = Quality;
        headers["X-Emulator-Verdict"] = "accepted; journal=123456";
    }
}
