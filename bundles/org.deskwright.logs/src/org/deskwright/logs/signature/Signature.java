package org.deskwright.logs.signature;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a known failure, or a step on the way to it, leaves behind in logs.
 *
 * @param id such as {@code pcoip.lost-network}
 * @param title for people
 * @param topics ids of topics of the catalogue that it says something about; perhaps none
 * @param severity how bad it is
 * @param cause what it means, in one or two sentences
 * @param source where that is described
 * @param validity for which versions or times it holds; empty where nothing is known of that
 * @param test how to tell that it is there
 */
public record Signature(String id, String title, Set<String> topics, Severity severity, String cause, Source source,
        String validity, Test test) {
    public Signature {
        topics = Set.copyOf(topics);
    }

    /**
     * Where a fact was taken from.
     *
     * @param title of the document
     * @param url where it stands; empty where it is no page
     * @param date of the document, or when it was read
     */
    public record Source(String title, String url, String date) {}

    /** How to tell that a signature is there. */
    public sealed interface Test {
    }

    /**
     * A single line is enough.
     *
     * @param formats in which its record must be written; none where any will do
     * @param literals of which one must be there, letter by letter: they are what is looked for
     * @param all which must be there besides
     * @param regex that must find something in the line, as RE2 takes it; empty where nothing more is asked for
     * @param number that the line must tell; empty where none is asked for
     */
    public record Line(Set<String> formats, List<String> literals, List<String> all, String regex,
            Optional<NumberRule> number) implements Test {
        public Line {
            formats = Set.copyOf(formats);
            literals = List.copyOf(literals);
            all = List.copyOf(all);
            LineRules.check(literals, all, regex);
        }
    }

    /**
     * One signature and, within some time behind it, another or not, of the same session where both lines tell one. It
     * stands where the first does. That the other did not come is known only when the log goes on for longer.
     *
     * @param first id of the one that begins it
     * @param then id of the other
     * @param wanted whether the other has to come, rather than has to be missing
     * @param seconds how long
     */
    public record Sequence(String first, String then, boolean wanted, int seconds) implements Test {
        public Sequence {
            LineRules.checkSeconds(seconds);
        }
    }

    /**
     * A signature so many times within some time, of the same session where lines tell one. It stands where the last of
     * them does, and counting then begins anew.
     */
    public record Rate(String of, int times, int seconds) implements Test {
        private static final int MOST = 10_000;

        public Rate {
            LineRules.checkSeconds(seconds);
            if (times < 2 || times > MOST) {
                throw new IllegalArgumentException("'times' is " + times + "; it must be from 2 to " + MOST);
            }
        }
    }
}
