package org.deskwright.app.command;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
     * The pages that most of the words stand on, and stand most often, the best first. Not on the UI thread.
     *
     * @param most as many
     */
    static List<GuidePage> search(String words, int most) throws IOException {
        List<GuidePage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                pages.add(GuidePage.of(file.getFileName().toString().replace(".html", ""),
                        Files.readString(file, StandardCharsets.UTF_8)));
            }
        }
        List<String> wanted = Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty()).distinct().toList();
        // the first page is of all of them, and the answer to nothing in particular
        return pages.stream().filter(page -> !page.name().equals(FIRST_PAGE) && page.score(wanted) > 0)
                .sorted(Comparator.comparingLong((GuidePage page) -> page.score(wanted)).reversed()).limit(most)
                .toList();
    }
}
