package org.deskwright.testing.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.deskwright.ui.page.PageWriter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;

/** What a screen reader and the keyboard find of a window. Display thread only. */
public final class Accessibility {
    private Accessibility() {
    }

    /** Everything that can be said against a window. */
    public static List<String> complaints(Composite window) {
        List<String> found = new ArrayList<>();
        nameless(window).forEach(c -> found.add("no name: " + c));
        doubleMnemonics(window).forEach(c -> found.add("one mnemonic: " + c));
        leapsUpwards(window).forEach(c -> found.add("order: " + c));
        return found;
    }

    /** What can be reached below the root and has no name, each told by where it is. */
    public static List<String> nameless(Composite root) {
        List<String> found = new ArrayList<>();
        walk(root, control -> {
            if (control instanceof ToolBar bar) {
                Stream.of(bar.getItems()).filter(Accessibility::isNameless)
                        .forEach(item -> found.add("tool " + path(bar)));
            } else if (needsName(control) && name(control).isEmpty()) {
                found.add(path(control));
            }
        });
        return found;
    }

    private static boolean isNameless(ToolItem item) {
        boolean speaks = (item.getStyle() & SWT.SEPARATOR) == 0;
        return speaks && item.getText().isBlank() && (item.getToolTipText() == null || item.getToolTipText().isBlank());
    }

    private static boolean needsName(Control control) {
        return switch (control) {
            case StyledText text -> text.getEditable();
            // what only shows a text, as the message of a dialog does, is read by its text
            case Text text -> text.getEditable() || text.getText().isBlank() && isShown(text);
            // what has nothing to say yet, and is not shown, is named when it is
            case Button button -> !button.getText().isBlank() || isShown(button);
            case Link _ -> true;
            case Combo _ -> true;
            case CCombo _ -> true;
            case Spinner _ -> true;
            case DateTime _ -> true;
            case Tree _ -> true;
            case Table _ -> true;
            case org.eclipse.swt.widgets.List _ -> true;
            // what paints itself and takes the focus
            case Canvas canvas -> canvas.getClass() != Canvas.class && canvas.getData(PageWriter.ID) != null
                    && canvas.getListeners(SWT.KeyDown).length > 0;
            default -> false;
        };
    }

    /** Whether neither it nor its row was hidden by itself; a page of several may lie behind another. */
    private static boolean isShown(Control control) {
        return control.getVisible() && control.getParent().getVisible();
    }

    /** By its listener, its own text, or the label before it. */
    static Optional<String> name(Control control) {
        return given(control).or(() -> own(control)).or(() -> before(control)).filter(n -> !n.isBlank());
    }

    private static Optional<String> own(Control control) {
        return switch (control) {
            case Button button -> Optional.of(button.getText());
            case Link link -> Optional.of(link.getText());
            default -> Optional.empty();
        };
    }

    private static Optional<String> before(Control control) {
        Control[] siblings = control.getParent().getChildren();
        for (int i = 1; i < siblings.length; i++) {
            if (siblings[i] == control) {
                return siblings[i - 1] instanceof Label label ? Optional.of(label.getText()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What the control itself answers when it is asked; the toolkit offers no other way to know. */
    private static Optional<String> given(Control control) {
        try {
            Accessible accessible = control.getAccessible();
            var field = Accessible.class.getDeclaredField("accessibleListeners");
            field.setAccessible(true);
            AccessibleEvent event = new AccessibleEvent(accessible);
            event.childID = ACC.CHILDID_SELF;
            if (field.get(accessible) instanceof Iterable<?> listeners) {
                listeners.forEach(each -> ((AccessibleListener) each).getName(event));
            }
            return Optional.ofNullable(event.result);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("The toolkit keeps its listeners elsewhere", e);
        }
    }

    /** Mnemonics that stand for more than one thing that is visible below the root. */
    private static List<String> doubleMnemonics(Composite root) {
        Map<Character, List<String>> byKey = new HashMap<>();
        walk(root, control -> {
            String text = switch (control) {
                case Label label -> label.getText();
                case Button button -> button.getText();
                case Group group -> group.getText();
                default -> "";
            };
            if (control.isVisible()) {
                mnemonic(text).ifPresent(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(text));
            }
        });
        return byKey.values().stream().filter(texts -> texts.size() > 1).map(String::valueOf).sorted().toList();
    }

    /** The letter after the first single ampersand. */
    public static Optional<Character> mnemonic(String text) {
        String single = text.replace("&&", "");
        int at = single.indexOf('&');
        return at < 0 || at + 1 >= single.length()
                ? Optional.empty()
                : Optional.of(single.toLowerCase(Locale.ROOT).charAt(at + 1));
    }

    /** Where the Tab key leads upwards among the children of one parent, each as {@code from -> to}. */
    private static List<String> leapsUpwards(Composite root) {
        List<String> found = new ArrayList<>();
        walk(root, control -> {
            if (control instanceof Composite parent && !(control instanceof ToolBar)) {
                List<Control> order = Stream.of(parent.getTabList())
                        .filter(c -> !(c instanceof Label) && !(c instanceof Text text && !text.getEditable())
                                && c.isVisible() && !c.getBounds().isEmpty())
                        .toList();
                for (int i = 1; i < order.size(); i++) {
                    Rectangle one = order.get(i - 1).getBounds();
                    Rectangle next = order.get(i).getBounds();
                    boolean above = next.y + next.height <= one.y;
                    boolean aheadInLine = next.y < one.y + one.height && one.y < next.y + next.height
                            && next.x + next.width <= one.x;
                    // buttons of a dialog are in the order of the system, which some turn round
                    if (above || aheadInLine && !(order.get(i) instanceof Button)) {
                        found.add(path(order.get(i - 1)) + " -> " + path(order.get(i)));
                    }
                }
            }
        });
        return found;
    }

    static void walk(Control control, Consumer<Control> each) {
        each.accept(control);
        if (control instanceof Composite composite && !(control instanceof Combo) && !(control instanceof CCombo)
                && !(control instanceof DateTime)) {
            Stream.of(composite.getChildren()).sorted(Comparator.comparing(c -> c.getLocation().y))
                    .forEach(child -> walk(child, each));
        }
    }

    static String path(Control control) {
        StringBuilder path = new StringBuilder(control.getClass().getSimpleName());
        Object id = control.getData(PageWriter.ID);
        if (id != null) {
            return path.append(' ').append(id).toString();
        }
        path.append(own(control).map(t -> " \"" + t + "\"").orElse(""));
        for (Control at = control.getParent(); at != null; at = at.getParent()) {
            Object above = at.getData(PageWriter.ID);
            path.append(" in ").append(above == null ? at.getClass().getSimpleName() : above);
            if (above != null) {
                break;
            }
        }
        return path.toString();
    }
}
