package org.deskwright.policy.ui.tree;

import java.util.ArrayList;
import java.util.List;

import org.deskwright.policy.gpo.Gpo;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.link.PolicyContainer;
import org.deskwright.policy.ui.desk.PolicyNode;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Image;

/** How OUs and policies are called, with what is to be known of them at once. */
final class PolicyLabels extends ColumnLabelProvider {
    private static final Texts TEXTS = Texts.beside(PolicyLabels.class);

    private static final int BRIEF = 14;

    private final PolicyTree tree;

    PolicyLabels(PolicyTree tree) {
        this.tree = tree;
    }

    @Override
    public String getText(Object element) {
        List<String> badges = switch (element) {
            case PolicyNode node -> badges(node);
            case PolicyTree.Range range when range.wrong() > 0 -> List.of(TEXTS.get("range.wrong", range.wrong()));
            default -> List.of();
        };
        String name = name(element);
        return badges.isEmpty() ? name : TEXTS.get("badges", name, String.join(", ", badges));
    }

    static String name(Object element) {
        return switch (element) {
            case PolicyNode.Place(PolicyContainer container) ->
                container.kind() == PolicyContainer.Kind.DOMAIN ? container.dn().shown() : container.dn().name();
            case PolicyNode.Linked linked -> PolicyNode.name(linked);
            case PolicyNode.Loose(Gpo gpo) -> PolicyNode.name(gpo);
            case PolicyNode.Told(var result) -> result.computer().isEmpty() ? result.source() : result.shownComputer();
            case PolicyTree.Range range -> TEXTS.get("range", brief(range.first()), brief(range.last()));
            case PolicyTree.Heading heading -> TEXTS.get("heading." + heading.name());
            default -> "";
        };
    }

    /** As much of a name as tells where it stands among others. */
    private static String brief(String name) {
        return name.length() <= BRIEF ? name : name.substring(0, BRIEF);
    }

    private List<String> badges(PolicyNode node) {
        List<String> badges = new ArrayList<>();
        int wrong = tree.wrong(node);
        if (wrong > 0) {
            badges.add(TEXTS.get("wrong", wrong));
        }
        if (node instanceof PolicyNode.Place(PolicyContainer container) && container.blocks()) {
            badges.add(TEXTS.get("blocks"));
        }
        if (node instanceof PolicyNode.Linked linked) {
            if (linked.link().enforced()) {
                badges.add(TEXTS.get("enforced"));
            }
            if (linked.link().disabled()) {
                badges.add(TEXTS.get("disabled"));
            }
            if (linked.object().isOff(Half.COMPUTER)) {
                badges.add(TEXTS.get("computer-off"));
            }
            if (linked.object().isOff(Half.USER)) {
                badges.add(TEXTS.get("user-off"));
            }
            if (!linked.object().wmiFilter().isEmpty()) {
                badges.add(TEXTS.get("wmi"));
            }
            if (linked.files().isEmpty()) {
                badges.add(TEXTS.get("unread"));
            }
        }
        return badges;
    }

    @Override
    public Image getImage(Object element) {
        return icon(element).image();
    }

    private Icon icon(Object element) {
        return switch (element) {
            case PolicyNode.Place(PolicyContainer container) -> switch (container.kind()) {
                case SITE -> Icon.NETWORK;
                case DOMAIN -> Icon.DIRECTORY;
                case OU -> Icon.TOPIC_GROUP;
            };
            case PolicyNode.Told _ -> Icon.WORKSPACE;
            case PolicyNode node when tree.wrong(node) > 0 -> Icon.WARNING;
            case PolicyNode _ -> Icon.POLICY;
            case PolicyTree.Range range when range.wrong() > 0 -> Icon.WARNING;
            default -> Icon.TOPIC_GROUP;
        };
    }

    @Override
    public String getToolTipText(Object element) {
        return element instanceof PolicyNode.Place(PolicyContainer container)
                ? container.dn().shown()
                : element instanceof PolicyTree.Range range
                        ? TEXTS.get("range", range.first(), range.last())
                        : getText(element);
    }
}
