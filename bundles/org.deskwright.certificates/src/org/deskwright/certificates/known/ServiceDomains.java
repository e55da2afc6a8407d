package org.deskwright.certificates.known;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import com.google.gson.Gson;

/** The domains that hosts of WorkSpaces are in. Immutable. */
public final class ServiceDomains {
    private record Entry(String domain) {}

    private record Table(List<Entry> domains) {}

    private final List<String> ends;

    private ServiceDomains(List<String> ends) {
        this.ends = List.copyOf(ends);
    }

    public static ServiceDomains bundled() {
        try (InputStream in = ServiceDomains.class.getResourceAsStream("/data/services.json")) {
            return new ServiceDomains(
                    new Gson().fromJson(new InputStreamReader(in, StandardCharsets.UTF_8), Table.class).domains()
                            .stream().map(entry -> "." + entry.domain()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param host or what a certificate is for, such as {@code *.awsapps.com} */
    public boolean isOfService(String host) {
        String name = "." + host.toLowerCase(Locale.ROOT);
        return ends.stream().anyMatch(name::endsWith);
    }
}
