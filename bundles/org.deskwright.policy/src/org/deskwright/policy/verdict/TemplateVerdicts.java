package org.deskwright.policy.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.deskwright.policy.admx.PolicyDefinitions;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Finding.State;
import org.deskwright.policy.checklist.Held;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.RegistryPart;
import org.deskwright.policy.verdict.Verdict.About;

/**
 * Whether the editor of policies has the templates that a checklist asks for. One that lacks is missed only where a GPO
 * sets what it describes: then the editor neither shows nor changes that.
 */
public final class TemplateVerdicts {
    private static final String NONE_READ = "no templates were read; add a copy of the folder PolicyDefinitions of SYSVOL, or of C:\\Windows where SYSVOL has none";
    private static final String NOT_AMONG = "it is not among the templates that were read";
    private static final String NOT_ALL_READ = NOT_AMONG
            + ", and there are others; add a copy of the folder PolicyDefinitions of SYSVOL, or of C:\\Windows where SYSVOL has none";

    private TemplateVerdicts() {
    }

    /** Of each item about templates. */
    public static List<Verdict> of(Checklist checklist, PolicyDefinitions definitions, List<Gpo> gpos) {
        return checklist.items().stream().filter(item -> item.place() instanceof Place.Template)
                .map(item -> of(item, (Place.Template) item.place(), definitions, gpos)).toList();
    }

    private static Verdict of(Item item, Place.Template place, PolicyDefinitions definitions, List<Gpo> gpos) {
        Optional<String> there = place.files().stream().filter(definitions::has).findFirst();
        if (there.isPresent()) {
            String source = definitions.source(there.get());
            return new Verdict(item, About.TEMPLATES, "", State.RIGHT, true,
                    source.substring(source.lastIndexOf('/') + 1), "", source, -1, List.of(), Held.NOTHING);
        }
        if (definitions.isEmpty()) {
            return verdict(item, State.CANNOT_TELL, "", NONE_READ);
        }
        if (!definitions.areAll()) {
            return verdict(item, State.CANNOT_TELL, "", NOT_ALL_READ);
        }
        return gpos.stream().filter(gpo -> sets(gpo, place.key())).findFirst()
                .map(gpo -> verdict(item, State.WRONG, gpo.shown(), NOT_AMONG))
                .orElseGet(() -> verdict(item, State.CANNOT_TELL, "", NOT_AMONG));
    }

    private static Verdict verdict(Item item, State state, String gpo, String why) {
        return new Verdict(item, About.TEMPLATES, "", state, false, "", gpo, "", -1, List.of(why), Held.NOTHING);
    }

    private static boolean sets(Gpo gpo, String key) {
        String below = key.toLowerCase(Locale.ROOT);
        return gpo.registry().stream().map(RegistryPart::state).flatMap(state -> state.values().stream())
                .map(value -> value.key().toLowerCase(Locale.ROOT))
                .anyMatch(one -> one.equals(below) || one.startsWith(below + "\\"));
    }
}
