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
     * @param notIn formats in which its record must not be written, as no program writes both; goes without formats
     * @param literals of which one must be there, letter by letter: they are what is looked for
     * @param all which must be there besides
     * @param regex that must find something in the line, as RE2 takes it; empty where nothing more is asked for
     * @param number that the line must tell; empty where none is asked for
     */
    public record Line(Set<String> formats, Set<String> notIn, List<String> literals, List<String> all, String regex,
            Optional<NumberRule> number) implements Test {
        public Line {
            formats = Set.copyOf(formats);
            notIn = Set.copyOf(notIn);
            if (!formats.isEmpty() && !notIn.isEmpty()) {
                throw new IllegalArgumentException("'notIn' goes without 'formats'");
            }
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
     * @param after seconds in which it must not have come where it has to come; else 0
     * @param late seconds up to which it is not missing, though it came late; of no more than {@code seconds}, these
     * @param restart what stops the time in which it is missing; empty where nothing does
     */
    public record Sequence(String first, String then, boolean wanted, int seconds, int after, int late,
            Optional<Restart> restart) implements Test {
        public Sequence {
            LineRules.checkSeconds(seconds);
            if (after != 0 && (!wanted || after < 0 || after >= seconds)) {
                throw new IllegalArgumentException("'after' goes with 'then' and is less than 'within'");
            }
            if (late != 0) {
                LineRules.checkSeconds(late);
            }
            if (wanted && (late != 0 || restart.isPresent())) {
                throw new IllegalArgumentException("'late' and 'restart' go with 'without'");
            }
        }

        public Sequence(String first, String then, boolean wanted, int seconds) {
            this(first, then, wanted, seconds, 0, 0, Optional.empty());
        }
    }

    /**
     * A computer is shut down and started: what has to come is waited for from its start on.
     *
     * @param down id of the signature of a single line that tells the one
     * @param up of the other
     */
    public record Restart(String down, String up) {}

    /**
     * A signature so many times within some time, of the same session where lines tell one; or so many times in a log,
     * of whatever session and also where lines tell no time. It stands where the last of them does, and counting then
     * begins anew.
     *
     * @param seconds {@link #WHOLE_LOG} where all of a log is counted
     */
    public record Rate(String of, int times, int seconds) implements Test {
        /** Longer than any log goes on. */
        public static final int WHOLE_LOG = Integer.MAX_VALUE;
        private static final int MOST = 10_000;

        /** In all of a log. */
        public Rate(String of, int times) {
            this(of, times, WHOLE_LOG);
        }

        public Rate {
            if (seconds != WHOLE_LOG) {
                LineRules.checkSeconds(seconds);
            }
            if (times < 2 || times > MOST) {
                throw new IllegalArgumentException("'times' is " + times + "; it must be from 2 to " + MOST);
            }
        }
    }
}
