package org.deskwright.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.policy.access.Answer;
import org.deskwright.policy.gpo.GpoFiles;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.LdifReader;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.regfile.LgpoText;
import org.deskwright.policy.result.OrderedGpo;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.SettingResult;
import org.deskwright.policy.result.Target;

/** An export of a directory and, behind a zero, text of LGPO as one of its GPOs; reckoned for each container. */
public final class PolicyResults {
    private PolicyResults() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        byte[] ldif = text.substring(0, end < 0 ? text.length() : end).getBytes(StandardCharsets.ISO_8859_1);
        byte[] lgpo = text.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1);
        PolicyDirectory directory = PolicyDirectory.of(LdifReader.read(ldif).records());
        GpoFiles files = new GpoFiles();
        directory.gpos().stream().limit(3).forEach(gpo -> files.add(gpo.id(), LgpoText.read(lgpo)));
        List<Dn> places = new ArrayList<>(directory.containers().stream().limit(10).map(PolicyContainer::dn).toList());
        for (Dn place : places) {
            Target target = Target.ofComputer(directory, place).withUser(directory, places.getFirst());
            ResultantSet.Both both = ResultantSet.of(directory, target, files.set().gpos(), Optional.empty());
            check(both.computer());
            both.user().ifPresent(PolicyResults::check);
            directory.withMoved(place, places.getFirst());
        }
    }

    private static void check(ResultantSet result) {
        for (OrderedGpo one : result.order().gpos()) {
            Expect.that(one.applies() == Answer.YES == one.reasons().isEmpty(), "no reason: " + one);
        }
        for (SettingResult one : result.settings().values()) {
            int place = Integer.MAX_VALUE;
            for (var claim : one.claims()) {
                Expect.that(claim.place() < place, "claims in disorder");
                place = claim.place();
            }
        }
    }
}
