package org.deskwright.policy.ui.details;

import java.util.List;

import org.deskwright.policy.result.Claim;
import org.deskwright.policy.result.Reason;
import org.deskwright.policy.result.Setting;
import org.deskwright.policy.result.UserPreference;
import org.deskwright.policy.ui.desk.PolicyState;
import org.deskwright.policy.ui.desk.ResultRow;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.Texts;

/** Writes who sets a setting in a place, in the order in which they win. */
final class ResultDetails {
    private static final Texts TEXTS = Texts.beside(ResultDetails.class);

    private final PageWriter page;
    private final PolicyState state;

    ResultDetails(PageWriter page, PolicyState state) {
        this.page = page;
        this.state = state;
    }

    void write(ResultRow row) {
        page.title(Icon.POLICY.image(), row.key().name());
        aside(state.names().path(row.key()));
        page.aside(row.key().place());
        page.aside(row.place());
        switch (row) {
            case ResultRow.Reckoned one -> reckoned(one);
            case ResultRow.OfSomeUsers(_, UserPreference one, _) -> ofSomeUsers(one);
        }
    }

    private void aside(String text) {
        if (!text.isEmpty()) {
            page.aside(text);
        }
    }

    private void reckoned(ResultRow.Reckoned row) {
        page.heading(TEXTS.get("heading.winner"));
        row.winner().ifPresentOrElse(claim -> claim(claim, Icon.PASSED),
                () -> page.item(Icon.MISSING_EVIDENCE.image(), TEXTS.get("winner.none")));
        row.afterwards().ifPresent(one -> page.hint(TEXTS.get("afterwards." + one.name())));
        claims("heading.may-win", row.result().mayWin(), Icon.MISSING_EVIDENCE);
        claims("heading.losers", row.result().losers(), Icon.SUPPRESSED);
        if (!row.result().unread().isEmpty()) {
            page.heading(TEXTS.get("heading.unread"));
            row.result().unread().forEach(one -> page.item(Icon.MISSING_EVIDENCE.image(), one.gpo().shown()));
        }
    }

    private void ofSomeUsers(UserPreference one) {
        page.heading(TEXTS.get("heading.some-users"));
        page.item(Icon.MISSING_EVIDENCE.image(),
                TEXTS.get("some-users.claim", one.gpo().shown(), value(one.setting())));
        source(one.setting());
        page.hint(TEXTS.get("some-users.hint"));
    }

    private void claims(String heading, List<Claim> claims, Icon icon) {
        if (!claims.isEmpty()) {
            page.heading(TEXTS.get(heading));
            claims.forEach(claim -> claim(claim, icon));
        }
    }

    private void claim(Claim claim, Icon icon) {
        page.item(icon.image(), TEXTS.get("claim", claim.gpo().gpo().shown(), claim.gpo().container().dn().shown(),
                value(claim.setting())));
        source(claim.setting());
        for (Reason reason : claim.gpo().reasons()) {
            page.hint(reason.shown());
        }
    }

    private void source(Setting setting) {
        page.hint(
                setting.offset() < 0 ? setting.source() : TEXTS.get("claim.place", setting.source(), setting.offset()));
        if (setting.conditional()) {
            page.hint(TEXTS.get("conditional"));
        }
    }

    private static String value(Setting setting) {
        return setting.removed() ? TEXTS.get("removed") : setting.shown();
    }
}
