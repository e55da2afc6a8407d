package org.deskwright.policy.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people should know of an item.
 *
 * @param path where the editor of policies has it
 * @param choose what the editor shows where it is as wanted, such as Disabled; empty where the value alone tells
 * @param why what happens where it is not as wanted
 * @param protocols of WorkSpaces that it concerns; none for all
 * @param systems operating systems of WorkSpaces that it concerns, as AWS calls them; none for all
 * @param blocks protocols on which it keeps users out; elsewhere it is a nuisance. None where that makes no difference
 * @param breaks whether WorkSpaces break where it is not as wanted; else it is worth a note
 * @param sources where that is said
 */
public record Notes(String path, String choose, String why, Set<String> protocols, Set<String> systems,
        Set<String> blocks, boolean breaks, List<Source> sources) {
    /** A document. */
    public record Source(String title, String url) {}

    public Notes {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(choose, "choose");
        Objects.requireNonNull(why, "why");
        protocols = Set.copyOf(protocols);
        systems = Set.copyOf(systems);
        blocks = Set.copyOf(blocks);
        sources = List.copyOf(sources);
    }

    /** Which WorkSpaces it concerns, for people; empty for all. */
    public String concerned() {
        return Stream.of(shown(protocols), shown(systems)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" with "));
    }

    private static String shown(Set<String> names) {
        return names.stream().sorted().map(Notes::shown).collect(Collectors.joining(" or "));
    }

    /** As people call what AWS calls WSP, WINDOWS_SERVER_2022 and the like. */
    private static String shown(String name) {
        return switch (name) {
            case "PCOIP" -> "PCoIP";
            case "WSP" -> "DCV";
            default -> Stream.of(name.split("_"))
                    .map(word -> word.substring(0, Math.min(1, word.length()))
                            + word.substring(Math.min(1, word.length())).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" "));
        };
    }
}
