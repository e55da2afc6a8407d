package org.deskwright.aws.internal.access;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Speaks to AWS, through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name. The client of the SDK would take
 * HTTP_PROXY for everything.
 */
public final class Http implements SdkHttpClient {

    /** The JDK would log the headers of requests, with tokens in them, where somebody turns its logging up. */
    private static final Logger HEADERS = Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection");

    static {
        HEADERS.setLevel(Level.OFF);
    }

    private final SdkHttpClient direct;
    private final Optional<SdkHttpClient> plain;
    private final Optional<SdkHttpClient> secure;
    private final List<String> without;

    private Http(Map<String, String> environment, Duration connect, Duration read) {
        direct = client(Optional.empty(), connect, read);
        plain = proxy(environment, "http_proxy").map(uri -> client(Optional.of(uri), connect, read));
        secure = proxy(environment, "https_proxy").map(uri -> client(Optional.of(uri), connect, read));
        without = entries(variable(environment, "no_proxy").orElse(""));
    }

    /** @param environment variables, of which those in lower case count first, as with the AWS CLI */
    public static Http of(Map<String, String> environment, Duration connect, Duration read) {
        return new Http(environment, connect, read);
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT)))).map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    private static Optional<URI> proxy(Map<String, String> environment, String name) {
        return variable(environment, name).map(v -> v.contains("://") ? v : "http://" + v).map(text -> Profiles
                .address(text)
                // not repeated, because there may be a password in it
                .orElseThrow(() -> new IllegalArgumentException("the variable " + name + " is no address of a proxy")));
    }

    private static SdkHttpClient client(Optional<URI> proxy, Duration connect, Duration read) {
        ProxyConfiguration.Builder configuration = ProxyConfiguration.builder().useEnvironmentVariablesValues(false)
                .useSystemPropertyValues(proxy.isEmpty());
        proxy.ifPresent(uri -> {
            int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
            configuration.scheme(uri.getScheme())
                    .endpoint(URI.create(uri.getScheme() + "://" + uri.getHost() + ":" + port));
            if (uri.getUserInfo() != null) {
                String[] parts = uri.getUserInfo().split(":", 2);
                configuration.username(parts[0]).password(parts.length > 1 ? parts[1] : "");
            }
        });
        return UrlConnectionHttpClient.builder().connectionTimeout(connect).socketTimeout(read)
                .proxyConfiguration(configuration.build()).build();
    }

    private static List<String> entries(String text) {
        List<String> entries = new ArrayList<>();
        for (String entry : text.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
            if (!entry.isEmpty()) {
                entries.add(entry.replaceFirst("^\\*?\\.", ""));
            }
        }
        return List.copyOf(entries);
    }

    /** {@code *}, a host, a domain with all its hosts, each also with a port. */
    boolean goesDirect(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        for (String entry : without) {
            String bare = entry.replaceFirst(":" + port + "$", "");
            if (entry.equals("*") || name.equals(bare) || name.endsWith("." + bare)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var http = request.httpRequest();
        Optional<SdkHttpClient> proxied = http.protocol().equalsIgnoreCase("https") ? secure : plain;
        return proxied.filter(_ -> !goesDirect(http.host(), http.port())).orElse(direct).prepareRequest(request);
    }

    @Override
    public String clientName() {
        return direct.clientName();
    }

    @Override
    public void close() {
        direct.close();
        plain.ifPresent(SdkHttpClient::close);
        secure.ifPresent(SdkHttpClient::close);
    }
}
