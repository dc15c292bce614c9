import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Asks once for each base URL and path that are named behind the way in which they are joined. */
class Join {
    static final Map<String, BinaryOperator<String>> WAYS = Map.of(
        "resolve", (base, path) -> URI.create(base).resolve(path).toString(),
        "plus", (base, path) -> base + path);

    public static void main(String[] words) throws Exception {
        var client = HttpClient.newHttpClient();
        for (var number = 0; 2 * number + 2 < words.length; number++) {
            var url = WAYS.get(words[0]).apply(words[2 * number + 1], words[2 * number + 2]);
            var request = HttpRequest.newBuilder(URI.create(url))
                .headers("Authorization", "Bearer my-token", "X-Case", "" + number).build();
            client.send(request, BodyHandlers.discarding());
        }
    }
}
