package org.deskwright.estate.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Cohort;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.WorkspaceDirectory;

import com.google.gson.JsonObject;

/** Whether an account is set up to bring licences of its own, where desktops need them. */
final class OwnLicencesCheck extends EstateCheck {
    private static final String SUPPORT = "DedicatedTenancySupport";
    private static final Set<String> NEED_THEM = Set.of("WINDOWS_7", "WINDOWS_10", "WINDOWS_11");

    OwnLicencesCheck() {
        super("estate.own-licences");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        List<Detail> accounts = DetailTable.of(evidence, Kinds.ACCOUNT).all();
        Map<Scope, Set<String>> needs = needs(accounts, reading);
        accounts.forEach(account -> examine(account, needs.getOrDefault(account.scope(), Set.of()), inquiry));
        DetailTable.of(evidence, Kinds.ACCOUNT_MODIFICATIONS).all().forEach(changes -> examine(changes, inquiry));
        Set<Scope> unread = new TreeSet<>();
        for (WorkspaceDirectory directory : reading.estate().directories()) {
            if (accounts.stream().noneMatch(account -> DetailTable.agree(account.scope(), directory.scope()))) {
                unread.add(directory.scope());
            }
        }
        if (!unread.isEmpty()) {
            inquiry.missing(Subject.ESTATE, "account-unread", Values.of("scopes", unread, "count", unread.size()),
                    List.of(), unread.stream().map(scope -> Missing.evidence(Kinds.ACCOUNT, scope.toString()))
                            .toArray(Missing[]::new));
        }
        inquiry.close("nothing-there", Kinds.ACCOUNT, Kinds.DIRECTORIES);
    }

    /** Systems that take own licences, of accounts without. */
    private static Map<Scope, Set<String>> needs(List<Detail> accounts, Reading reading) {
        Set<Scope> without = new HashSet<>();
        accounts.stream().filter(account -> !support(account).equals("ENABLED"))
                .forEach(account -> without.add(account.scope()));
        Map<Scope, Set<String>> needs = new HashMap<>();
        for (Cohort cohort : reading.liveOn(NEED_THEM::contains)) {
            without.stream().filter(scope -> DetailTable.agree(scope, cohort.scope()))
                    .forEach(scope -> needs.computeIfAbsent(scope, _ -> new TreeSet<>()).add(cohort.operatingSystem()));
        }
        return needs;
    }

    private static String support(Detail account) {
        return Trees.text(Trees.of(account), SUPPORT);
    }

    private static void examine(Detail account, Set<String> needs, Inquiry inquiry) {
        Values values = Values.of("systems", needs, "region", account.scope().region());
        switch (support(account)) {
            case "ENABLED" -> inquiry.inOrder("set-up");
            case "DISABLED" -> {
                if (!needs.isEmpty()) {
                    inquiry.finding(Subjects.account(account.scope()), "not-set-up", values,
                            List.of(account.ref(SUPPORT)));
                } else if (inquiry.isComplete(Kinds.WORKSPACES, account.scope())) {
                    inquiry.inOrder("not-needed");
                } else {
                    inquiry.missing(Subjects.account(account.scope()), "desktops-unread", values, List.of(),
                            Missing.evidence(Kinds.WORKSPACES, account.scope().toString()));
                }
            }
            default -> inquiry.missing(Subjects.account(account.scope()), "not-said", values, List.of(),
                    Missing.evidence(Kinds.ACCOUNT, SUPPORT));
        }
    }

    /** The last change counts: what failed before may have been mended since. */
    private static void examine(Detail changes, Inquiry inquiry) {
        Trees.objects(Trees.of(changes), "AccountModifications").stream()
                .max(Comparator.comparing(OwnLicencesCheck::begun)).ifPresent(change -> {
                    Values values = Values.of("support", Trees.text(change, SUPPORT), "at", begun(change), "code",
                            Trees.text(change, "ErrorCode"), "text", Trees.text(change, "ErrorMessage"));
                    String state = Trees.text(change, "ModificationState");
                    if (state.equals("FAILED") || state.equals("PENDING")) {
                        inquiry.finding(Subjects.account(changes.scope()),
                                state.equals("FAILED") ? "change-failed" : "change-under-way", values,
                                List.of(changes.ref("AccountModifications")));
                    }
                });
    }

    private static Instant begun(JsonObject change) {
        return Trees.moment(change.get("StartTime")).orElse(Instant.EPOCH);
    }
}
