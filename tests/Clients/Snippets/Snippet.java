import java.net.URI;
import java.net.http.*;

class Snippet {
    static String name = java.util.UUID.randomUUID().toString(); // a session for each test
    static String base = System.getenv("EMULATOR_BASE") + "_emulator/s/" + name + "/"; // your application's base URL

    static void call(String method, String path, String body, int wanted) throws Exception {
        var json = HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')); // so that none need a backslash below
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, json)
            .headers("Authorization", "Bearer my-token", "Content-Type", "application/json").build();
        var reply = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (reply.statusCode() != wanted) throw new AssertionError(reply.body());
        System.out.println(method + " " + path + " " + reply.statusCode());
    }

    public static void main(String[] args) throws Exception {
        var image = "{'messaging_product':'whatsapp','to':'+16505550001','type':'image',"
            + "'image':{'id':'1479537139650973'}}";
        call("PUT", "_emulator/api/sessions/" + name, "{}", 200);
        call("POST", "_emulator/api/armed", "{'scenario': 'rate-limited', 'times': 1}", 201);
        call("POST", "v23.0/106540352242922/messages", image, 429);
        call("POST", "v23.0/106540352242922/messages", image, 200);
        call("POST", "_emulator/api/verify", "{'of': 'messages', 'exactly': 1}", 200);
    }
}
