package org.deskwright.estate.ui.facts;

import java.util.OptionalInt;

import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.WorkspaceBundle;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.model.WorkspacesPool;
import org.deskwright.ui.icons.Icon;

/** Of a pool: its state, how many of its sessions are in use, and what it is made of. */
final class PoolFacts {
    private PoolFacts() {
    }

    static FactSheet of(WorkspacesPool it, Fleet fleet) {
        SheetWriter out = new SheetWriter(fleet);
        Estate estate = fleet.estate();
        out.section("pool").fact("id", it.id()).fact("name", it.name()).maybe("description-text", it.description())
                .fact("state", it.state()).maybe("errors", it.errors()).maybe("running-mode", it.runningMode())
                .moment("created", it.createdAt());
        out.section("capacity").fact("active", text(it.active())).fact("available", text(it.available()))
                .fact("actual", text(it.actual())).fact("desired", text(it.desired()));
        out.section("around").fact("account", it.scope().account()).fact("region", it.scope().region())
                .link("directory", it.directoryId(), estate.find(WorkspaceDirectory.class, it.directoryId()),
                        Kinds.DIRECTORIES)
                .link("bundle", it.bundleId(), estate.find(WorkspaceBundle.class, it.bundleId()), Kinds.BUNDLES);
        return out.sheet(Icon.POOL, it.name().isEmpty() ? it.id() : it.name(), "pool", it);
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
