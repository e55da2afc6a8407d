package org.deskwright.policy.rsop;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.deskwright.core.evidence.EvidenceKind;
import org.deskwright.core.intake.UnreadableException;

/**
 * The policies that apply to a computer, and what each of them sets.
 *
 * @param source the file as the admin knows it
 * @param computer its name; empty where there are no results of the computer, as when {@code gpresult} was not run by
 *     an administrator, which does not mean that no policy applies
 * @param user likewise
 * @param security whether the settings of security are among the results
 * @param names of the GPOs, by their ids in upper case
 * @param order of the GPOs of the computer
 * @param userOrder of the GPOs of the user
 * @param modelled whether a domain controller worked it out (Group Policy Modeling): then it tells what should apply,
 *     without the local policy, and not what the computer did
 * @param failed what ended with an error, so that settings may be missing which are told
 * @param problems settings that could not be read; the others are there
 */
public record Rsop(String source, String computer, String user, boolean security, List<RsopSetting> settings,
        Map<String, String> names, ToldOrder order, ToldOrder userOrder, boolean modelled, List<FailedExtension> failed,
        List<UnreadableException> problems) {
    /** Of the files that they were read from. */
    public static final String GPRESULT = "policy.gpresult";

    /** All that were read, in the order of their files. */
    public record All(List<Rsop> results) {
        public static final EvidenceKind<All> KIND = new EvidenceKind<>("policy.rsop", All.class);

        public All {
            results = List.copyOf(results);
        }
    }

    public Rsop {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(computer, "computer");
        Objects.requireNonNull(user, "user");
        settings = List.copyOf(settings);
        names = Map.copyOf(names);
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(userOrder, "userOrder");
        failed = List.copyOf(failed);
        problems = List.copyOf(problems);
    }

    /** The name of the computer, and that it is modelled. */
    public String shownComputer() {
        return modelled && !computer.isEmpty() ? computer + " (modelled)" : computer;
    }

    /** The name of a GPO, else its id. */
    public String name(String gpo) {
        return names.getOrDefault(gpo.toUpperCase(Locale.ROOT), gpo);
    }
}
