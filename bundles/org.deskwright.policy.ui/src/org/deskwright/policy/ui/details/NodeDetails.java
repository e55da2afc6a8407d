package org.deskwright.policy.ui.details;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.deskwright.policy.access.Answer;
import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.result.OrderedGpo;
import org.deskwright.policy.result.Reason;
import org.deskwright.policy.rsop.Rsop;
import org.deskwright.policy.ui.desk.PolicyChange;
import org.deskwright.policy.ui.desk.PolicyNode;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.FactList;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;

/** Writes what is known of a policy, of an OU with the policies that apply there, or of a difference. */
final class NodeDetails {
    private static final Texts TEXTS = Texts.beside(NodeDetails.class);
    /** Nobody reads through more of them. */
    private static final int MOST = 100;
    private static final int VERSION_BITS = 16;
    private static final long VERSION = 0xffff;

    private final PageWriter page;
    private final PolicyState state;
    private final NodeFacts known;

    NodeDetails(PageWriter page, PolicyState state, NodeFacts known) {
        this.page = page;
        this.state = state;
        this.known = known;
    }

    void write(PolicyNode node) {
        switch (node) {
            case PolicyNode.Place(PolicyContainer container) -> place(container);
            case PolicyNode.Linked linked -> linked(linked);
            case PolicyNode.Loose(Gpo gpo) -> {
                page.title(Icon.POLICY.image(), PolicyNode.name(gpo));
                id(gpo.names().id(), PolicyNode.name(gpo));
                files(page.facts(), gpo);
            }
            case PolicyNode.Told(Rsop result) -> {
                page.title(Icon.WORKSPACE.image(),
                        result.computer().isEmpty() ? result.source() : result.shownComputer());
                page.facts().add(TEXTS.get("told.source"), result.source()).add(TEXTS.get("told.settings"),
                        Integer.toString(result.settings().size()));
            }
        }
    }

    void write(PolicyChange change) {
        page.title(Icon.COMPARE.image(), change.setting().isEmpty() ? change.gpo() : change.setting());
        if (!change.setting().isEmpty()) {
            aside(change.gpo());
            page.facts().add(TEXTS.get("change.before"), said(change.before())).add(TEXTS.get("change.after"),
                    said(change.after()));
        }
    }

    private static String said(String value) {
        return value.isEmpty() ? TEXTS.get("change.lacks") : value;
    }

    private void linked(PolicyNode.Linked linked) {
        page.title(Icon.POLICY.image(), linked.object().shown());
        id(linked.object().id(), linked.object().shown());
        page.aside(TEXTS.get("gpo.linked", linked.container().dn().shown()));
        FactList facts = page.facts();
        facts.add(TEXTS.get("gpo.order"), linked.container().ordered() ? Integer.toString(linked.order()) : "");
        facts.add(TEXTS.get("gpo.wmi"),
                linked.object().wmiFilter().isEmpty() ? "" : state.directory().wmiFilter(linked.object().wmiFilter()));
        facts.add(TEXTS.get("gpo.directory-version"), version(linked.object().version()));
        linked.files().ifPresent(gpo -> files(facts, gpo));
    }

    private void id(String id, String title) {
        aside(id.equalsIgnoreCase(title) ? "" : id);
    }

    private void aside(String text) {
        if (!text.isEmpty()) {
            page.aside(text);
        }
    }

    private void files(FactList facts, Gpo gpo) {
        facts.add(TEXTS.get("gpo.files"), gpo.folder());
        facts.add(TEXTS.get("gpo.version"), version(gpo.version()));
        facts.add(TEXTS.get("gpo.settings"), Integer.toString(known.computer()));
        facts.add(TEXTS.get("gpo.user-settings"), Integer.toString(known.user()));
    }

    /** Two numbers in one, as the editor of policies tells them. */
    private static String version(OptionalLong version) {
        return version.isPresent()
                ? TEXTS.get("version", version.getAsLong() >>> VERSION_BITS & VERSION, version.getAsLong() & VERSION)
                : "";
    }

    private void place(PolicyContainer container) {
        page.title(Icon.DIRECTORY.image(), container.dn().name());
        page.aside(container.dn().shown());
        if (container.kind() == PolicyContainer.Kind.SITE) {
            return;
        }
        if (!state.knowsLocal()) {
            page.aside(TEXTS.get("local.none"));
        }
        if (!state.directory().knowsSites()) {
            page.aside(TEXTS.get("sites.none"));
        }
        page.heading(TEXTS.get("heading.order"));
        List<OrderedGpo> order = known.order();
        for (OrderedGpo one : order.subList(0, Math.min(MOST, order.size()))) {
            page.item(icon(one.applies()).image(), TEXTS.get(one.enforced() ? "order.enforced" : "order.plain",
                    one.gpo().shown(), one.container().dn().name()));
            if (!one.reasons().isEmpty()) {
                page.hint(one.reasons().stream().map(Reason::shown).collect(Collectors.joining("; ")));
            }
        }
        if (order.size() > MOST) {
            page.aside(TEXTS.get("order.more", order.size() - MOST));
        }
    }

    private static Icon icon(Answer applies) {
        return switch (applies) {
            case YES -> Icon.PASSED;
            case NO -> Icon.NOT_APPLICABLE;
            case UNKNOWN -> Icon.MISSING_EVIDENCE;
        };
    }
}
