package org.deskwright.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;

import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.NamedSite;
import org.deskwright.sample.shape.AwsJson;
import org.deskwright.sample.shape.Document;
import org.deskwright.sample.shape.Shape;
import org.deskwright.sample.shape.Shapes;
import org.deskwright.sample.shape.WorkspacesShape;

/**
 * Writes an estate as folders {@code <account>/<region>} with a file for each CLI call and a manifest. Items go to the
 * file one by one; nothing is collected.
 */
public final class EstateWriter {
    private static final int PAGE = 25;
    /** What the CLI prints after {@code --max-items 25}: base64 of how many items of which page it left out. */
    private static final String NEXT_TOKEN = "eyJOZXh0VG9rZW4iOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyNX0=";

    private final Set<String> leftOut;

    /**
     * @param leftOut calls that are not written, such as {@code describe-network-interfaces}
     */
    public EstateWriter(Set<String> leftOut) {
        this.leftOut = Set.copyOf(leftOut);
    }

    /** Writes all folders below the given one, several at a time. */
    public void write(SampleEstate estate, Path evidence) throws IOException {
        try {
            estate.folders().parallelStream().forEach(folder -> {
                try {
                    write(folder, evidence.resolve(folder.account()).resolve(folder.region().code()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Folder folder, Path place) throws IOException {
        Files.createDirectories(place);
        manifest(folder, place, false);
        for (Shape<?> shape : Shapes.all()) {
            if (!leftOut.contains(shape.call()) && (folder.region().hasWorkspaces() || !shape.ofWorkspaces())) {
                write(folder, shape, place);
            }
        }
        if (folder.region().hasWorkspaces()) {
            for (Document<?> document : Shapes.documents()) {
                if (!leftOut.contains(document.call())) {
                    write(folder, document, place);
                }
            }
        }
        if (folder.holds(NamedSite.SPOUT)) {
            Path earlier = Files.createDirectories(place.resolve("earlier"));
            manifest(folder, earlier, true);
            write(folder, new WorkspacesShape(true), earlier);
        }
    }

    private static <T> void write(Folder folder, Shape<T> shape, Path place) throws IOException {
        FileForm form = FileForm.of(folder, shape.call());
        try (Stream<T> items = shape.items(folder)) {
            Iterator<T> rest = items.iterator();
            if (form == FileForm.PAGED) {
                page(folder, shape, rest, form.open(place, shape.call() + "-1"), PAGE, NEXT_TOKEN);
                page(folder, shape, rest, form.open(place, shape.call() + "-2"), Integer.MAX_VALUE, null);
            } else {
                page(folder, shape, rest, form.open(place, shape.call()), Integer.MAX_VALUE, null);
            }
        }
    }

    private static <T> void write(Folder folder, Document<T> document, Path place) throws IOException {
        for (T item : document.items(folder).toList()) {
            try (AwsJson out = FileForm.PLAIN.open(place, document.call() + document.suffix(item))) {
                out.begin();
                document.write(folder, item, out);
                out.end();
            }
        }
    }

    private static <T> void page(Folder folder, Shape<T> shape, Iterator<T> items, AwsJson file, int most,
            String nextToken) throws IOException {
        try (AwsJson out = file) {
            out.begin().beginList(shape.member());
            for (int i = 0; i < most && items.hasNext(); i++) {
                T item = items.next();
                out.begin();
                shape.write(folder, item, out);
                out.end();
            }
            out.endList().put("NextToken", nextToken).end();
        }
    }

    private static void manifest(Folder folder, Path place, boolean earlier) throws IOException {
        try (AwsJson out = FileForm.PLAIN.open(place, "deskwright")) {
            out.begin().put("schema", "deskwright.manifest/1").put("account", folder.account());
            out.put("region", folder.region().code());
            out.put("readAt", (earlier ? folder.readAt().minus(Folder.EARLIER) : folder.readAt()).toString()).end();
        }
    }
}
