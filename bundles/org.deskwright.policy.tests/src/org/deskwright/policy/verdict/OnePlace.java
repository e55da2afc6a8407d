package org.deskwright.policy.verdict;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.deskwright.core.intake.UnreadableException;
import org.deskwright.policy.access.Account;
import org.deskwright.policy.access.SecurityDescriptor;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.GpoLink;
import org.deskwright.policy.link.GpoObject;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyContainer.Kind;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.preference.PreferenceReader;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.registry.RegistryEntry;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.Target;
import org.deskwright.policy.template.InfReader;
import org.deskwright.policy.template.SecurityTemplate;

/** One OU with one GPO, with all that is known of both. */
final class OnePlace {
    static final String ID = "{00000000-0000-0000-0000-000000000001}";

    private static final Dn PLACE = Dn.of("OU=Desks,DC=example,DC=com");

    final GpoFiles files = new GpoFiles();
    /** Which halves are switched off, as the directory has it. */
    int flags;

    void registry(Half half, String key, String name, RegistryData data) {
        files.add(ID + (half == Half.USER ? "/User/registry.pol" : "/Machine/registry.pol"),
                List.of(new RegistryEntry(8, key, name, data)));
    }

    void template(String section, String... lines) throws UnreadableException {
        files.add(ID + "/Machine/Microsoft/Windows NT/SecEdit/GptTmpl.inf", SecurityTemplate.of(InfReader
                .read(("[" + section + "]\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8))));
    }

    void preference(String path, String xml) throws UnreadableException {
        files.add(ID + "/" + path, PreferenceReader.read(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** As it is reckoned for whom is there, the user in the same OU. */
    Verdict reckoned(String item) {
        return reckoned(item, Optional.of(PLACE));
    }

    /** The same, where nobody named an OU of users. */
    Verdict reckonedWithoutUser(String item) {
        return reckoned(item, Optional.empty());
    }

    private Verdict reckoned(String item, Optional<Dn> user) {
        PolicyDirectory directory = new PolicyDirectory(
                List.of(new PolicyContainer(Dn.of("DC=example,DC=com"), Kind.DOMAIN, List.of(), true, false),
                        new PolicyContainer(PLACE, Kind.OU, List.of(new GpoLink(ID, false, false)), true, false)),
                List.of(new GpoObject(ID, "One", flags, Optional.of(new SecurityDescriptor(List.of(), true)), "",
                        OptionalLong.empty(), "")),
                List.of(), Map.of(), List.of());
        Target target = new Target(PLACE, Account.ANY_COMPUTER, user, Account.ANY_USER, Optional.empty(), Map.of());
        return only(Verdicts.of(Checklist.bundled(), "x",
                ResultantSet.of(directory, target, files.set().gpos(), Optional.empty())), item);
    }

    /** What the GPO says by itself. */
    List<Verdict> alone(String item) {
        Gpo gpo = files.set().gpos().getFirst();
        return Verdicts.of(Checklist.bundled(), gpo).stream().filter(one -> one.item().id().equals(item)).toList();
    }

    private static Verdict only(List<Verdict> all, String item) {
        return all.stream().filter(one -> one.item().id().equals(item)).findFirst().orElseThrow();
    }
}
