package org.deskwright.policy.verdict;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Held;
import org.deskwright.policy.checklist.Item;

/**
 * An item and how it stands.
 *
 * @param about what was asked: a GPO, a computer, a place in the directory or the templates of the editor
 * @param name of that
 * @param set whether something sets it; where nothing does, there is neither GPO nor file, unless one takes it away
 * @param found the value for people; that it is taken away where it is not set
 * @param gpo the one that sets it, or that wins
 * @param file as the admin knows it
 * @param offset the byte of the file; -1 where that is not known
 * @param open why it cannot be told, or what else could change it
 * @param held what mending has to name or to keep
 */
public record Verdict(Item item, About about, String name, State state, boolean set, String found, String gpo,
        String file, long offset, List<String> open, Held held) {
    /** What an item is held against. */
    public enum About {
        GPO, COMPUTER, PLACE, TEMPLATES
    }

    public Verdict {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(gpo, "gpo");
        Objects.requireNonNull(file, "file");
        open = List.copyOf(open);
        Objects.requireNonNull(held, "held");
    }

    /** The same of another item, of which it holds as well. */
    Verdict of(Item other) {
        return new Verdict(other, about, name, state, set, found, gpo, file, offset, open, held);
    }

    /** The same somewhere else. */
    public Verdict at(String place) {
        return new Verdict(item, about, place, state, set, found, gpo, file, offset, open, held);
    }

    /** The same, of which nobody has to do anything where it is wrong. */
    public Verdict noted() {
        return state == State.WRONG
                ? new Verdict(item, about, name, State.NOTE, set, found, gpo, file, offset, open, held)
                : this;
    }

    /** Whether it is other than wanted, however much that matters. */
    public boolean isOff() {
        return state == State.WRONG || state == State.NOTE;
    }

    /** The same, of which something more would have to be known. */
    public Verdict left(String why) {
        return with(State.CANNOT_TELL, why);
    }

    /** The same, which may not matter there. */
    public Verdict doubted(String why) {
        return with(state, why);
    }

    private Verdict with(State now, String why) {
        return new Verdict(item, about, name, now, set, found, gpo, file, offset,
                Stream.concat(Stream.of(why), open.stream()).toList(), held);
    }
}
