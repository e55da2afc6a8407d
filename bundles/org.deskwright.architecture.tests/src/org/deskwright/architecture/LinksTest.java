package org.deskwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, picture and folder that the documents point at is there. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:href|src|topic|file)=\"([^\"]+)\"");

    static List<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>(List.of(House.TOP.resolve("README.md"), House.TOP.resolve("CONTRIBUTING.md"),
                House.TOP.resolve("bundles/org.deskwright.doc/toc.xml")));
        try (Stream<Path> pages = Files.walk(House.TOP.resolve("bundles/org.deskwright.doc/html"))) {
            pages.filter(p -> p.toString().endsWith(".html")).sorted().forEach(found::add);
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLocalLinkLeadsSomewhere(Path document) throws IOException {
        List<String> broken = links(document).stream()
                .filter(l -> Files.notExists(document.getParent().resolve(l).normalize())).toList();
        assertEquals(List.of(), broken);
    }

    private static List<String> links(Path document) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher matcher = LINK.matcher(Files.readString(document));
        while (matcher.find()) {
            String link = (matcher.group(1) != null ? matcher.group(1) : matcher.group(2)).replaceFirst("#.*", "");
            if (!link.isEmpty() && !link.matches("[a-z]+:.*")) {
                found.add(link);
            }
        }
        return found;
    }
}
