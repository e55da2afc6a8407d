package org.deskwright.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.deskwright.ui.table.ColumnController.Spec;
import org.eclipse.jface.dialogs.DialogSettings;
import org.junit.jupiter.api.Test;

class ColumnControllerTest {
    private static final List<Spec> SPECS = List.of(new Spec("a", "A", 100, true), new Spec("b", "B", 80, true),
            new Spec("c", "C", 60, false));
    private static final List<Sort> SORTS = List.of(new Sort("b", true));

    private DialogSettings settings = new DialogSettings("test");

    private ColumnController columns(List<Spec> specs) {
        return new ColumnController(specs, SORTS, settings);
    }

    /** As after a restart: through the file. */
    private void restart() throws IOException {
        StringWriter file = new StringWriter();
        settings.save(file);
        settings = new DialogSettings("test");
        settings.load(new StringReader(file.toString()));
    }

    @Test
    void whatTheUserMadeOfThemSurvivesARestart() throws IOException {
        ColumnController columns = columns(SPECS);
        columns.show("c");
        columns.move("c", 0);
        columns.hide("a");
        columns.resize("c", 333);
        columns.sort(List.of());
        columns.group("b");
        restart();
        ColumnController again = columns(SPECS);
        assertEquals(List.of("c", "b"), again.shown());
        assertEquals(333, again.width("c"));
        assertEquals(List.of(), again.sorts());
        assertEquals("b", again.group());
        again.reset();
        restart();
        ColumnController first = columns(SPECS);
        assertEquals(List.of("a", "b"), first.shown());
        assertEquals(60, first.width("c"));
        assertEquals(SORTS, first.sorts());
        assertEquals("", first.group());
    }

    @Test
    void theLastColumnCannotBeHidden() {
        ColumnController columns = columns(SPECS);
        columns.hide("a");
        columns.hide("b");
        assertEquals(List.of("b"), columns.shown());
    }

    @Test
    void columnsThatComeAndGoWithVersionsDoNoHarm() {
        columns(SPECS).move("b", 0);
        ColumnController newer = columns(List.of(SPECS.get(1), SPECS.get(2), new Spec("d", "D", 50, true)));
        assertEquals(List.of("b", "d"), newer.shown());
        newer.hide("d");
        assertEquals(List.of("b"), columns(newer.all()).shown());
    }

    @Test
    void nonsenseInTheSettingsIsOverlooked() {
        settings.put("columns.shown", "x y");
        settings.put("columns.width.a", "wide");
        settings.put("columns.width.b", "-7");
        settings.put("columns.sort", "+x -");
        settings.put("columns.group", "x");
        ColumnController columns = columns(SPECS);
        assertEquals(List.of("a", "b"), columns.shown());
        assertEquals(100, columns.width("a"));
        assertEquals(ColumnController.MINIMUM_WIDTH, columns.width("b"));
        assertEquals(List.of(), columns.sorts());
        assertEquals("", columns.group());
    }

    @Test
    void listenersHearOfChangesAlone() {
        ColumnController columns = columns(SPECS);
        AtomicInteger heard = new AtomicInteger();
        columns.onChange(heard::incrementAndGet);
        columns.show("a");
        columns.resize("a", 100);
        columns.sort(SORTS);
        columns.move("a", 0);
        assertEquals(0, heard.get());
        columns.resize("a", 101);
        assertEquals(1, heard.get());
    }

    @Test
    void clicksOnHeadingsSortThenTurnThenLetGo() {
        List<Sort> sorts = Sort.clicked(List.of(), "a", false);
        sorts = Sort.clicked(sorts, "b", true);
        assertEquals(List.of(new Sort("a", false), new Sort("b", false)), sorts);
        sorts = Sort.clicked(sorts, "a", true);
        assertEquals(List.of(new Sort("a", true), new Sort("b", false)), sorts);
        assertEquals(List.of(new Sort("b", false)), Sort.clicked(sorts, "a", true));
        assertEquals(List.of(new Sort("c", false)), Sort.clicked(sorts, "c", false));
    }
}
