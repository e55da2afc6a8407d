package org.deskwright.certificates.tls;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something listens.
 *
 * @param host a name or an address, without brackets
 */
public record TlsPlace(String host, int port) {
    private static final Pattern FORM = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)\\]|([^:\\[\\]/\\s]+))(?::(\\d{1,5}))?");
    private static final int LAST_PORT = 65_535;

    /**
     * As people write it: {@code HOST}, {@code HOST:PORT}, {@code [ADDRESS]:PORT}.
     *
     * @param usual the port where none is told
     * @return empty when it is none of these
     */
    public static Optional<TlsPlace> of(String text, int usual) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int port = parts.group(3) == null ? usual : Integer.parseInt(parts.group(3));
        return port < 1 || port > LAST_PORT
                ? Optional.empty()
                : Optional.of(new TlsPlace(parts.group(1) != null ? parts.group(1) : parts.group(2), port));
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
