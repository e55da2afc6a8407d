package org.deskwright.policy.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.deskwright.core.intake.UnreadableException;

/** Items that belong together, such as those that Amazon WorkSpaces ask for. */
public record Checklist(String id, List<Item> items) {
    private static final String BUNDLED = "/checklists/workspaces.json";

    public Checklist {
        Objects.requireNonNull(id, "id");
        items = List.copyOf(items);
    }

    /** Items about settings, which GPOs may have. */
    public List<Item> settings() {
        return items.stream().filter(item -> !(item.place() instanceof Place.Template)).toList();
    }

    /** Items of one check. */
    public List<Item> of(String check) {
        return items.stream().filter(item -> item.check().equals(check)).toList();
    }

    /** Only what concerns WorkSpaces of one of these protocols; all where none is known. */
    public Checklist forProtocols(Set<String> protocols) {
        return protocols
                .isEmpty()
                        ? this
                        : new Checklist(id,
                                items.stream()
                                        .filter(item -> item.notes().protocols().isEmpty()
                                                || item.notes().protocols().stream().anyMatch(protocols::contains))
                                        .toList());
    }

    /** The one that comes with Deskwright. */
    public static Checklist bundled() {
        URL url = Objects.requireNonNull(Checklist.class.getResource(BUNDLED), BUNDLED);
        try (InputStream in = url.openStream()) {
            return ChecklistReader.trusted(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One that an admin wrote, with the members that {@code policy-checklist.schema.json} describes.
     *
     * @throws UnreadableException with what is wrong with it
     */
    public static Checklist read(byte[] bytes) throws UnreadableException {
        return ChecklistReader.read(bytes);
    }

    /** All that is wrong with one, as far as it can be told at once; nothing where it can be read. */
    public static List<UnreadableException> mistakes(byte[] bytes) {
        return ChecklistReader.mistakes(bytes);
    }
}
