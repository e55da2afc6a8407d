package org.deskwright.estate.awscli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.TextSource;
import org.deskwright.estate.json.Form;
import org.deskwright.estate.json.Place;
import org.deskwright.estate.json.Place.Kind;
import org.deskwright.estate.json.Scanner;
import org.deskwright.estate.json.Scanner.Stop;
import org.deskwright.estate.json.Tape;
import org.deskwright.estate.json.TextCache;
import org.deskwright.estate.json.UnusualException;
import org.deskwright.estate.json.ValueCache;
import org.deskwright.estate.model.Item;

/**
 * Reads the pages of a file in which nothing is wrong, and does so fast. Anything that would have to be told, and some
 * things that are only rare, make a file {@linkplain UnusualException unusual}: it is left to {@link PageReader}. What
 * both can read they read alike.
 */
final class UsualPages {
    /** What is learnt from one file and helps with the next; for one thread at a time. */
    static final class Experience {
        private final Form form = new Form();
        private final TextCache texts = new TextCache();
        private final ValueCache<Object> parts = new ValueCache<>();
        private final Pool pool = new Pool();

        Pool pool() {
            return pool;
        }
    }

    private final SourceFile file;
    private final Scanner scanner;
    private final Tape tape;
    private final TapeMembers members;
    private final List<Page> pages = new ArrayList<>();
    /** Pages of the document that is being read. */
    private final List<Page> open = new ArrayList<>();
    private final Set<AwsCall> seen = EnumSet.noneOf(AwsCall.class);
    private boolean continued;
    /** Where the items go that come now; null while they are those of an unknown member. */
    private Page page;

    private UsualPages(SourceFile file, InputStream in, Experience experience) {
        this.file = file;
        this.scanner = new Scanner(in, experience.form);
        this.tape = scanner.tape();
        this.members = new TapeMembers(tape, experience.pool, experience.texts, experience.parts);
    }

    /**
     * @throws UnusualException when the file has to be read in the other way
     */
    static List<Page> read(SourceFile file, Experience experience) throws IOException {
        try (InputStream in = TextSource.of(file).openBytes()) {
            return new UsualPages(file, in, experience).read();
        }
    }

    private List<Page> read() throws IOException {
        for (Stop stop = scanner.next(); stop != Stop.END; stop = scanner.next()) {
            int at = top();
            if (stop == Stop.DOCUMENT) {
                endDocument();
            } else if (page != null) {
                item(at);
            }
        }
        if (pages.isEmpty()) {
            throw new UnusualException();
        }
        return pages;
    }

    /** Looks at what comes before the next item, and gives the entry of that. */
    private int top() throws UnusualException {
        int at = 0;
        while (at < tape.size() && !tape.place(at).isItem()) {
            Place place = tape.place(at);
            if (!tape.isEnd(at) && place.depth() == 2) {
                member(place, at);
            } else if (place.depth() == 3 && page != null) {
                throw new UnusualException(); // something in the list that is no object
            }
            at += Tape.STEP;
        }
        return at;
    }

    private void member(Place place, int at) throws UnusualException {
        AwsCall call = AwsCall.byMember(place.name());
        page = null;
        if (call != null) {
            if (place.kind() != Kind.LIST || !seen.add(call)) {
                throw new UnusualException();
            }
            page = new Page(file, call);
            pages.add(page);
            open.add(page);
        } else if (place.name().equals(AwsCall.NEXT_TOKEN)) {
            continued |= isToken(place, at);
        }
    }

    private boolean isToken(Place place, int at) {
        return switch (place.kind()) {
            case TEXT -> tape.to(at) > tape.from(at);
            case BARE -> tape.bytes()[tape.from(at)] != 'n';
            case OBJECT, LIST -> true;
        };
    }

    private void item(int at) throws IOException {
        Item item = page.call().read(members.begin(at), page.provenance());
        if (item.id().isEmpty()) {
            throw new UnusualException();
        }
        page.add(item);
    }

    private void endDocument() throws UnusualException {
        if (open.isEmpty()) {
            throw new UnusualException();
        }
        if (continued) {
            open.forEach(Page::markContinued);
        }
        open.clear();
        seen.clear();
        continued = false;
        page = null;
    }
}
