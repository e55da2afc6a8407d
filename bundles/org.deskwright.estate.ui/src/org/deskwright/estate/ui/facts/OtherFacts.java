package org.deskwright.estate.ui.facts;

import java.util.List;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.model.ConnectionStatus;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.IpGroup;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.ui.icons.Icon;

/** Of IP groups, bundles and the connection of a WorkSpace. */
final class OtherFacts {
    private OtherFacts() {
    }

    static FactSheet of(IpGroup it, Fleet fleet) {
        SheetWriter out = new SheetWriter(fleet);
        List<String> rules = it.rules().stream()
                .map(r -> r.description().isEmpty() ? r.range() : r.range() + "  " + r.description()).toList();
        out.section("ip-group").fact("id", it.id()).fact("name", it.name()).maybe("description-text", it.description())
                .fact("rules", rules.isEmpty() ? List.of(out.word("nothing")) : rules);
        out.section("around").fact("account", it.scope().account()).fact("region", it.scope().region());
        fleet.estate().directories().stream().filter(d -> d.ipGroupIds().contains(it.id()))
                .forEach(d -> out.link("directory", Names.withId(d), d));
        out.asks(Kinds.DIRECTORIES, fleet.evidence().coverage().has(Kinds.DIRECTORIES));
        return out.sheet(Icon.IP_GROUP, it.name().isEmpty() ? it.id() : it.name(), "ip-group", it);
    }

    static FactSheet of(WorkspaceBundle it, Fleet fleet) {
        SheetWriter out = new SheetWriter(fleet);
        Estate estate = fleet.estate();
        out.section("bundle").fact("id", it.id()).fact("name", it.name()).fact("owner", it.owner())
                .maybe("description-text", it.description()).fact("compute", it.computeType())
                .maybe("state", it.state()).maybe("image", it.imageId());
        long workspaces = estate.workspaces().stream().filter(w -> w.bundleId().equals(it.id())).count();
        out.section("around").fact("account", it.scope().account()).fact("region", it.scope().region())
                .fact("workspaces", out.word("workspaces", workspaces));
        return out.sheet(Icon.BUNDLE, it.name().isEmpty() ? it.id() : it.name(), "bundle", it);
    }

    static FactSheet of(ConnectionStatus it, Fleet fleet) {
        SheetWriter out = new SheetWriter(fleet);
        out.section("use").fact("id", it.id()).fact("connection", it.state())
                .fact("last-seen", it.lastConnectedAt().map(out::text).orElse(out.word("none-known")))
                .moment("checked", it.checkedAt());
        out.link("workspace", it.id(), fleet.estate().find(Workspace.class, it.id()),
                "aws.workspaces.describe-workspaces");
        return out.sheet(Icon.WORKSPACE, it.id(), "connection", it);
    }
}
