package org.deskwright.core.topic;

import java.util.List;

/**
 * Which part of a fleet a topic is about, for people: checks look at each WorkSpace themselves. Lists of wire values;
 * an empty list means "any".
 *
 * @param protocols such as {@code PCOIP}
 * @param operatingSystems of the WorkSpace
 * @param directoryTypes as the Directory Service names them
 * @param clients kinds of device or application on the user's side
 */
public record AppliesTo(List<String> protocols, List<String> operatingSystems, List<String> directoryTypes,
        List<String> clients) {
    public static final AppliesTo EVERYTHING = new AppliesTo(null, null, null, null);

    public AppliesTo {
        protocols = copy(protocols);
        operatingSystems = copy(operatingSystems);
        directoryTypes = copy(directoryTypes);
        clients = copy(clients);
    }

    /** Files leave out what means "any". */
    private static List<String> copy(List<String> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
