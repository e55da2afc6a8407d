package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.estate.model.IpGroup;

import com.google.gson.JsonObject;

/** {@code workspaces:DescribeIpGroups}, whose members begin with small letters. */
final class IpGroupJson {
    private static final String RULES = "userRules";

    private IpGroupJson() {
    }

    static IpGroup read(Members in, Provenance provenance) throws IOException {
        String id = "";
        String name = "";
        String description = "";
        List<IpGroup.Rule> rules = List.of();
        while (in.next()) {
            switch (in.name()) {
                case "groupId" -> id = in.text();
                case "groupName" -> name = in.text();
                case "groupDesc" -> description = in.text();
                case RULES -> rules = rules(in);
                default -> in.keep();
            }
        }
        return new IpGroup(id, name, description, rules, provenance, in.unknown());
    }

    private static List<IpGroup.Rule> rules(Members in) throws IOException {
        JsonList list = in.list();
        List<IpGroup.Rule> rules = new ArrayList<>();
        boolean all = true;
        for (JsonFields fields : list.objects()) {
            IpGroup.Rule rule = new IpGroup.Rule(fields.text("ipRule"), fields.text("ruleDesc"));
            rules.add(rule);
            all &= rule(rule).says(fields.tree());
        }
        if (!all) {
            in.keepTree(RULES, list.tree());
        }
        return List.copyOf(rules);
    }

    private static JsonBuilder rule(IpGroup.Rule rule) {
        return new JsonBuilder().text("ipRule", rule.range()).text("ruleDesc", rule.description());
    }

    static JsonObject write(IpGroup item) {
        return new JsonBuilder().text("groupId", item.id()).text("groupName", item.name())
                .text("groupDesc", item.description()).objects(RULES, item.rules(), IpGroupJson::rule)
                .with(item.more());
    }
}
