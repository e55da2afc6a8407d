package org.deskwright.app.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.deskwright.ui.desktop.Desktop;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.osgi.framework.Bundle;

/** The guide that comes with the product; it is opened in the user's browser, and works offline. */
final class Guide {
    static final String FIRST_PAGE = "index";

    private static final String BUNDLE = "org.deskwright.doc";
    private static final String FOLDER = "html";

    private Guide() {
    }

    /**
     * @param page without {@code .html}
     * @throws IOException when there is no such page, or the guide cannot be unpacked
     */
    static void open(String page) throws IOException {
        Path file = folder().resolve(page + ".html");
        if (!Files.isRegularFile(file)) {
            throw new IOException("The guide has no page " + page);
        }
        Desktop.open(file.toUri().toString());
    }

    /** The whole of it, so that links between pages and pictures work. */
    private static Path folder() throws IOException {
        Bundle doc = Platform.getBundle(BUNDLE);
        URL folder = doc == null ? null : FileLocator.find(doc, new org.eclipse.core.runtime.Path(FOLDER));
        if (folder == null) {
            throw new IOException("The guide is not installed: bundle " + BUNDLE + " is missing");
        }
        try {
            return Path.of(URIUtil.toURI(FileLocator.toFileURL(folder)));
        } catch (URISyntaxException e) {
            throw new IOException("The guide cannot be unpacked", e);
        }
    }

    /**
     * The page that most of the words stand on, and stand most often; empty when there is none. Not on the UI thread.
     */
    static Optional<String> search(String words) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                pages.put(file.getFileName().toString().replace(".html", ""),
                        Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return best(words, pages);
    }

    /** @param pages by name, as HTML */
    static Optional<String> best(String words, Map<String, String> pages) {
        List<String> wanted = Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty()).distinct().toList();
        String best = null;
        long most = 0;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            String text = page.getValue().replaceAll("(?s)<[^>]*>", " ").toLowerCase(Locale.ROOT);
            long score = 0;
            for (String word : wanted) {
                Matcher at = Pattern.compile(Pattern.quote(word)).matcher(text);
                // another word counts more than the same once more
                score += Math.min(999, at.results().count()) + (text.contains(word) ? 1000 : 0);
            }
            if (score > most) {
                most = score;
                best = page.getKey();
            }
        }
        return Optional.ofNullable(best);
    }
}
