package org.deskwright.policy.ui.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.ui.icons.Icon;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.dialogs.FilteredList;

/** Lets one of many be found by what is typed, and chosen. */
final class Chooser<T> {
    private final Icon icon;
    private final Function<T, String> name;

    Chooser(Icon icon, Function<T, String> name) {
        this.icon = icon;
        this.name = name;
    }

    /** Empty where the user chose none. */
    Optional<T> ask(Shell shell, String title, String message, List<T> all, List<T> chosen) {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new Labels()) {
            @Override
            protected FilteredList createFilteredList(Composite parent) {
                FilteredList list = super.createFilteredList(parent);
                list.setFilterMatcher(new Anywhere());
                return list;
            }
        };
        dialog.setTitle(title);
        dialog.setMessage(message);
        dialog.setMultipleSelection(false);
        dialog.setElements(all.toArray());
        dialog.setInitialSelections(chosen.toArray());
        return dialog.open() == Window.OK ? Optional.ofNullable(cast(dialog.getFirstResult())) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private T cast(Object element) {
        return (T) element;
    }

    /** An OU is known by its name, whatever stands before that. */
    private final class Anywhere implements FilteredList.FilterMatcher {
        private String wanted = "";

        @Override
        public void setFilter(String pattern, boolean ignoreCase, boolean ignoreWildCards) {
            wanted = pattern.strip().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean match(Object element) {
            return name.apply(cast(element)).toLowerCase(Locale.ROOT).contains(wanted);
        }
    }

    private final class Labels extends LabelProvider {
        @Override
        public String getText(Object element) {
            return name.apply(cast(element));
        }

        @Override
        public Image getImage(Object element) {
            return icon.image();
        }
    }
}
