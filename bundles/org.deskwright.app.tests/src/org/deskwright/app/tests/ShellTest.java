package org.deskwright.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.testing.ui.FindingsBot;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.ui.WorkbenchBot;
import org.deskwright.testing.window.PictureOnFailure;
import org.deskwright.ui.settings.Restart;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandImageService;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PictureOnFailure.class)
class ShellTest {
    private static final String SCHEME = "org.deskwright.ui.scheme";
    private static final Pattern IDE = Pattern.compile(
            "(?i).*\\b(project|build|run as|debug|search|refactor|external tools|working set|add bookmark|task).*");

    private final WorkbenchBot workbench = new WorkbenchBot();

    @BeforeEach
    void start() {
        workbench.fresh();
    }

    @Test
    void theMenuHasNothingOfAnIde() {
        List<String> menu = workbench.menu().stream().filter(e -> !e.startsWith("File/Open Recent/")).toList();
        assertEquals(List.of("File", "Edit", "View", "Navigate", "Diagnosis", "Window", "Help"),
                menu.stream().filter(e -> !e.contains("/")).toList());
        assertEquals(List.of(), menu.stream().filter(e -> IDE.matcher(e).matches()).toList());
        for (String entry : List.of("File/Open...", "File/Open Folder...", "File/Open Sample Case", "File/Open Recent",
                "File/Save Case", "File/Save Case As...", "File/Revert Case", "File/Run Again", "File/Close Case",
                "Edit/Find in View")) {
            assertTrue(menu.contains(entry), entry + " is not in " + menu);
        }
    }

    @Test
    void noKeyIsBoundTwice() {
        Map<String, List<String>> byKey = Ui.get(() -> Stream.of(bindings().getBindings())
                .filter(b -> b.getSchemeId().equals(SCHEME) && b.getParameterizedCommand() != null)
                .collect(Collectors.groupingBy(b -> b.getContextId() + " " + b.getTriggerSequence().format(),
                        Collectors.mapping(b -> b.getParameterizedCommand().getId(), Collectors.toList()))));
        byKey.values().removeIf(commands -> commands.size() == 1);
        assertEquals(Map.of(), byKey);
    }

    @Test
    void ourKeysWinOverThePlatforms() {
        assertEquals(SCHEME, Ui.get(() -> bindings().getActiveScheme().getId()));
        assertEquals("org.deskwright.ui.find", command("M1+F"));
        assertEquals("org.deskwright.ui.runAgain", command("F5"));
        assertEquals("org.deskwright.ui.openFiles", command("M1+O"));
        assertEquals("org.eclipse.ui.window.quickAccess", command("M1+3"));
    }

    @Test
    void keysOfThePlatformThatWeDoNotTakeStillWork() {
        for (String command : List.of("org.eclipse.ui.edit.copy", "org.eclipse.ui.file.properties",
                "org.eclipse.ui.window.quickAccess", "org.eclipse.ui.window.showKeyAssist",
                "org.eclipse.ui.window.nextView")) {
            assertNotNull(Ui.get(() -> bindings().getBestActiveBindingFor(command)), command);
        }
    }

    @Test
    void whatOnlyDevelopmentEnvironmentsNeedIsNotOffered() {
        ICommandService commands = Ui.get(() -> PlatformUI.getWorkbench().getService(ICommandService.class));
        assertEquals(List.of(),
                Stream.of("org.eclipse.ui.edit.addBookmark", "org.eclipse.ui.newWizard", "org.eclipse.ui.window.spy",
                        "org.eclipse.ui.help.helpSearch", "org.eclipse.ui.window.splitEditor")
                        .filter(id -> commands.getCommand(id).isDefined()).toList());
    }

    @Test
    void tabsOfViewsAreNotCutToALetter() {
        assertEquals(List.of(),
                Ui.get(() -> Ui.all(workbench.shell(), CTabFolder.class).stream()
                        .filter(f -> f.getItemCount() > 0 && f.getMinimumCharacters() < 20)
                        .map(f -> f.getItem(0).getText()).toList()));
    }

    @Test
    void toolBarsStayBesideTheTabsWhenAPerspectiveComesBack() {
        List<String> before = toolBarsBelowTabs();
        workbench.perspective("org.deskwright.estate.perspective");
        workbench.perspective("org.deskwright.diagnosis.perspective");
        Ui.pause();
        assertEquals(before, toolBarsBelowTabs());
    }

    /** Of all stacks that are shown, those where the tool bar found no room beside the tabs. */
    private List<String> toolBarsBelowTabs() {
        return Ui.get(() -> Ui.all(workbench.window().getShell(), CTabFolder.class).stream()
                .filter(f -> f.isVisible() && f.getTopRight() != null && f.getSelection() != null)
                .filter(f -> f.getTopRight().getLocation().y >= f.getTabHeight()).map(f -> f.getSelection().getText())
                .toList());
    }

    @Test
    void fromTheDetailsOneFindsInTheFindings() {
        workbench.openSample();
        workbench.show("org.deskwright.diagnosis.details");
        Ui.run(() -> workbench.shell().forceActive());
        workbench.command("org.deskwright.ui.find", Map.of());
        Ui.waitUntil("the filter has the focus", () -> FindingsBot.asItIs().filterHasFocus());
    }

    private static String command(String keys) {
        return Ui.get(() -> Stream.of(bindings().getBindings())
                .filter(b -> b.getSchemeId().equals(SCHEME) && b.getParameterizedCommand() != null)
                .filter(b -> b.getTriggerSequence().toString().equals(sequence(keys)))
                .map(b -> b.getParameterizedCommand().getId()).findFirst().orElse(""));
    }

    private static String sequence(String keys) {
        return keys.replace("M1", "CTRL");
    }

    @Test
    void everyCommandOfOursHasNameDescriptionCategoryAndIcon() {
        List<String> poor = Ui.get(() -> {
            List<String> found = new ArrayList<>();
            IWorkbench platform = PlatformUI.getWorkbench();
            for (Command command : platform.getService(ICommandService.class).getDefinedCommands()) {
                if (command.getId().startsWith("org.deskwright.") && !isComplete(platform, command)) {
                    found.add(command.getId());
                }
            }
            return found;
        });
        assertEquals(List.of(), poor);
    }

    private static boolean isComplete(IWorkbench platform, Command command) {
        try {
            boolean icon = platform.getService(ICommandImageService.class).getImageDescriptor(command.getId()) != null;
            return icon && !command.getName().isBlank() && command.getCategory().isDefined()
                    && command.getDescription() != null && !command.getDescription().isBlank();
        } catch (NotDefinedException e) {
            return false;
        }
    }

    @Test
    void everyCommandOfOursHasAKeyOrAPlaceInAMenu() {
        Set<String> placed = new HashSet<>();
        Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.menus"))
                .forEach(e -> collectPlaced(e, placed));
        Ui.run(() -> Stream.of(bindings().getBindings()).filter(b -> b.getParameterizedCommand() != null)
                .forEach(b -> placed.add(b.getParameterizedCommand().getId())));
        List<String> homeless = Ui.get(() -> Stream
                .of(PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands())
                .map(Command::getId).filter(id -> id.startsWith("org.deskwright.") && !placed.contains(id)).toList());
        // the list of recent cases fills its menu by itself
        assertEquals(List.of("org.deskwright.ui.openRecent"), homeless);
    }

    private static void collectPlaced(IConfigurationElement element, Set<String> placed) {
        if (element.getName().equals("command")) {
            placed.add(element.getAttribute("commandId"));
        }
        Stream.of(element.getChildren()).forEach(child -> collectPlaced(child, placed));
    }

    @Test
    void mainMenusCanBeToldApartByTheirMnemonics() {
        List<String> letters = Ui.get(() -> Stream.of(workbench.shell().getMenuBar().getItems()).map(MenuItem::getText)
                .map(t -> t.substring(t.indexOf('&') + 1, t.indexOf('&') + 2)).toList());
        assertEquals(letters.size(), Set.copyOf(letters).size(), letters.toString());
    }

    @Test
    void entriesOfAMenuCanBeToldApartByTheirMnemonics() {
        List<String> alike = Ui.get(() -> {
            List<String> found = new ArrayList<>();
            collectAlike("", workbench.shell().getMenuBar(), found);
            return found;
        });
        assertEquals(List.of(), alike);
    }

    private static void collectAlike(String above, Menu menu, List<String> alike) {
        menu.notifyListeners(SWT.Show, new Event());
        Map<String, String> byLetter = new HashMap<>();
        for (MenuItem item : menu.getItems()) {
            String text = item.getText().replace("&&", "");
            int at = text.indexOf('&');
            String name = above + item.getText();
            String before = at < 0 ? null : byLetter.put(text.substring(at + 1, at + 2).toLowerCase(Locale.ROOT), name);
            if (before != null) {
                alike.add(before + " and " + name);
            }
            if (item.getMenu() != null) {
                collectAlike(name + "/", item.getMenu(), alike);
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
    }

    @Test
    void everyToolButtonSaysWhatItDoes() {
        workbench.openSample();
        List<String> silent = Ui.get(() -> Ui.all(workbench.shell(), ToolBar.class).stream().filter(ToolBar::isVisible)
                .flatMap(bar -> Stream.of(bar.getItems()))
                .filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0 && item.getControl() == null)
                .filter(item -> item.getText().isBlank() && Objects.toString(item.getToolTipText(), "").isBlank())
                .map(ToolItem::toString).toList());
        assertEquals(List.of(), silent);
    }

    @Test
    void theWindowHasATitleAndImages() {
        assertTrue(Ui.get(() -> workbench.shell().getText()).endsWith("Deskwright"));
        assertNotNull(Ui.get(() -> workbench.shell().getImages()));
        assertTrue(Ui.get(() -> workbench.shell().getImages().length) >= 5);
    }

    private static IBindingService bindings() {
        return PlatformUI.getWorkbench().getService(IBindingService.class);
    }

    @Test
    void startingAgainAsksNothingSinceWhatIsNotSavedComesBack() {
        workbench.openSample();
        workbench.session().edit(c -> c.withNotes("not saved"));
        IWorkbench platform = PlatformUI.getWorkbench();
        AtomicBoolean again = new AtomicBoolean();
        IWorkbenchListener last = new IWorkbenchListener() {
            @Override
            public boolean preShutdown(IWorkbench closing, boolean forced) {
                again.set(Restart.isUnderWay(closing));
                return false; // all others had nothing against it
            }

            @Override
            public void postShutdown(IWorkbench closed) {
                throw new AssertionError("It was not to close");
            }
        };
        Ui.run(() -> platform.addWorkbenchListener(last));
        try {
            workbench.command("org.eclipse.ui.file.restartWorkbench", Map.of());
        } finally {
            Ui.run(() -> platform.removeWorkbenchListener(last));
        }
        assertTrue(again.get(), "it was asked first, or is not told from an end");
        assertFalse(Ui.get(() -> Restart.isUnderWay(platform)));
        assertTrue(workbench.session().current().isChanged());
    }
}
