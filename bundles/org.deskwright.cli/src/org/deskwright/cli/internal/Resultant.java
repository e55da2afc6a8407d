package org.deskwright.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.policy.link.Dn;
import org.deskwright.policy.result.ResultChange;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.SettingNames;
import org.deskwright.policy.rsop.Rsop;

/**
 * What policies come to in a place, and what else was asked for.
 *
 * @param sites whether any were read
 * @param user whom was asked for, or where that is
 * @param after how it would be after a change that was asked for
 * @param told what gpresult told of computers there
 * @param names of settings by the templates that were read
 */
public record Resultant(Dn place, boolean sites, Optional<Dn> user, ResultantSet.Both now,
        Optional<ResultantSet.Both> after, List<Rsop> told, SettingNames names) {
    /** Those whose user is where the users are that were asked for. */
    List<Rsop> toldOfUsers() {
        return user.isEmpty()
                ? List.of()
                : told.stream().filter(one -> !one.userOrder().place().isEmpty())
                        .filter(one -> isThere(user.get(), Dn.ofCanonical(one.userOrder().place()))).toList();
    }

    /** In that OU, or the user in it. */
    private static boolean isThere(Dn asked, Dn place) {
        return asked.equals(place) || asked.parent().filter(place::equals).isPresent() && asked.type().equals("cn");
    }

    boolean hasLocal() {
        return Stream.concat(Stream.of(now.computer()), now.user().stream())
                .flatMap(half -> half.order().gpos().stream())
                .anyMatch(one -> one.gpo().id().startsWith(ResultantSet.LOCAL.toUpperCase(Locale.ROOT)));
    }

    List<ResultChange> changes() {
        List<ResultChange> changes = new ArrayList<>(
                ResultChange.between(now.computer(), after.orElseThrow().computer()));
        if (now.user().isPresent() && after.orElseThrow().user().isPresent()) {
            changes.addAll(ResultChange.between(now.user().get(), after.orElseThrow().user().get()));
        }
        return changes;
    }

    /** Containers that only the change brings in. */
    List<Dn> notReadAfter() {
        List<Dn> all = new ArrayList<>(notRead(after.orElseThrow()).toList());
        all.removeAll(notRead(now).toList());
        return all;
    }

    private static Stream<Dn> notRead(ResultantSet.Both both) {
        return Stream.concat(Stream.of(both.computer()), both.user().stream())
                .flatMap(half -> half.order().notRead().stream()).distinct();
    }
}
