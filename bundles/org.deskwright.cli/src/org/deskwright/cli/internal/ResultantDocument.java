package org.deskwright.cli.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.deskwright.policy.link.Dn;
import org.deskwright.policy.result.Afterwards;
import org.deskwright.policy.result.Claim;
import org.deskwright.policy.result.OrderComparison;
import org.deskwright.policy.result.OrderedGpo;
import org.deskwright.policy.result.PolicyOrder;
import org.deskwright.policy.result.Reason;
import org.deskwright.policy.result.ResultChange;
import org.deskwright.policy.result.ResultantSet;
import org.deskwright.policy.result.SettingResult;
import org.deskwright.policy.result.UserPreference;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.rsop.ToldGpo;
import org.deskwright.policy.rsop.ToldOrder;

/** JSON of what policies come to in a place. */
public record ResultantDocument(Resultant of) {
    public Map<String, Object> document() {
        Map<String, Object> document = Rows.document("deskwright.policy-rsop/1");
        document.put("place", of.place().shown());
        document.put("localPolicyRead", of.hasLocal());
        document.put("sitesRead", of.sites());
        document.put("computer", half(of.now().computer()));
        document.put("loopback", of.now().loopback().name().toLowerCase(Locale.ROOT));
        of.now().user().ifPresent(user -> document.put("user", half(user)));
        document.put("ofSomeUsers", of.now().ofSomeUsers().stream().map(ResultantDocument::members).toList());
        document.put("gpresult",
                of.told().stream()
                        .map(one -> beside(one, "computer", one.computer(), of.now().computer().order(), one.order()))
                        .toList());
        of.now().user().ifPresent(half -> document.put("gpresultOfUsers", of.toldOfUsers().stream()
                .map(one -> beside(one, "user", one.user(), half.order(), one.userOrder())).toList()));
        if (of.after().isPresent()) {
            document.put("changes", of.changes().stream().map(this::change).toList());
            document.put("containersNotReadAfter", of.notReadAfter().stream().map(Dn::shown).toList());
        }
        return document;
    }

    private static Map<String, Object> beside(Rsop one, String what, String whose, PolicyOrder reckoned,
            ToldOrder told) {
        OrderComparison comparison = OrderComparison.of(reckoned, told);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", one.source());
        members.put(what, whose);
        if (one.modelled()) {
            members.put("modelled", true);
        }
        members.put("same", comparison.isSame());
        members.put("appliedThereOnly", comparison.onlyTold().stream().map(ToldGpo::name).toList());
        members.put("reckonedOnly", comparison.onlyReckoned().stream().map(gpo -> gpo.gpo().shown()).toList());
        members.put("settled", comparison.settled().stream().map(gpo -> gpo.gpo().shown()).toList());
        members.put("sameOrder", comparison.sameOrder());
        return members;
    }

    private Map<String, Object> change(ResultChange change) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("setting", change.key().shown());
        members.put("before", change.before().map(this::setting).orElse(null));
        members.put("after", change.after().map(this::setting).orElse(null));
        return members;
    }

    private Map<String, Object> half(ResultantSet result) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("gpos", result.order().gpos().stream().map(ResultantDocument::gpo).toList());
        members.put("containersNotRead", result.order().notRead().stream().map(Dn::shown).toList());
        members.put("linkOrderNotKnown", result.order().unordered().stream().map(Dn::shown).toList());
        members.put("settingsNotRead", result.unread().stream().map(one -> one.gpo().shown()).toList());
        Afterwards afterwards = new Afterwards(result);
        members.put("settings", result.settings().values().stream().map(one -> {
            Map<String, Object> setting = setting(one);
            afterwards.than(one)
                    .ifPresent(extension -> setting.put("setAfterwardsBy", extension.name().toLowerCase(Locale.ROOT)));
            return setting;
        }).toList());
        return members;
    }

    private static Map<String, Object> gpo(OrderedGpo one) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", one.gpo().id());
        members.put("name", one.gpo().name());
        members.put("linkedTo", one.container().dn().shown());
        members.put("enforced", one.enforced());
        members.put("applies", one.applies().name().toLowerCase(Locale.ROOT));
        members.put("reasons", one.reasons().stream().map(Reason::shown).toList());
        return members;
    }

    private Map<String, Object> setting(SettingResult one) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("extension", one.key().extension().name().toLowerCase(Locale.ROOT));
        members.put("place", one.key().place());
        members.put("name", one.key().name());
        members.put("policy", of.names().path(one.key()));
        members.put("certain", one.isCertain());
        members.put("winner", one.winner().map(ResultantDocument::members).orElse(null));
        members.put("mayWin", one.mayWin().stream().map(ResultantDocument::members).toList());
        members.put("losers", one.losers().stream().map(ResultantDocument::members).toList());
        return members;
    }

    private static Map<String, Object> members(UserPreference one) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("gpo", one.gpo().shown());
        members.put("place", one.setting().key().place());
        members.put("name", one.setting().key().name());
        members.put("removed", one.setting().removed());
        members.put("value", one.setting().shown());
        members.put("file", one.setting().source());
        members.put("byte", one.setting().offset());
        return members;
    }

    private static Map<String, Object> members(Claim claim) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("gpo", claim.gpo().gpo().shown());
        members.put("removed", claim.setting().removed());
        members.put("value", claim.setting().shown());
        members.put("file", claim.setting().source());
        members.put("byte", claim.setting().offset());
        return members;
    }
}
