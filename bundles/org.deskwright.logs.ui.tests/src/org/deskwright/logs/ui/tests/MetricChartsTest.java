package org.deskwright.logs.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.testing.evidence.GeneratedSessions;
import org.deskwright.testing.ui.MetricsBot;
import org.deskwright.testing.ui.SessionsBot;
import org.deskwright.testing.ui.Surroundings;
import org.deskwright.testing.ui.Ui;
import org.deskwright.testing.window.Looks;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How charts of what was measured are painted. */
class MetricChartsTest extends SessionLogsTest {
    /** Pixels in which two values can be told from each other. */
    private static final int LEAST_PLOT = 30;

    private MetricsBot open() {
        SessionsBot.open(workbench, folder).waitForSessions(SESSIONS);
        MetricsBot metrics = MetricsBot.show(workbench);
        Ui.waitUntil("there is a chart for each unit", () -> metrics.charts() == 5);
        return metrics;
    }

    @Test
    void theyBeginBeneathEachOtherHoweverLargeTheViewIs() {
        MetricsBot metrics = open();
        assertEquals(1, metrics.lefts().size());
        int low = MetricsBot.height();
        Rectangle before = Ui.get(workbench.shell()::getBounds);
        Ui.run(() -> workbench.shell().setSize(before.width, before.height * 2 / 3));
        Ui.waitUntil("the view is lower", () -> MetricsBot.height() < low);
        metrics.scroll(1).focus().key(SWT.HOME, 0).key('+', 0);
        Ui.run(() -> workbench.shell().setBounds(before));
        Ui.waitUntil("the view is as high as before", () -> MetricsBot.height() == low);
        assertEquals(1, metrics.lefts().size());
    }

    @Test
    void linesGoOnToWhatIsMeasuredBeyondTheEdge() {
        MetricsBot metrics = open().focus().key(SWT.HOME, 0).key(SWT.ARROW_RIGHT, 0);
        for (int i = 0; i < 11; i++) {
            metrics.key('+', 0);
        }
        assertTrue(metrics.ink(0.7, 0.9).contrast() > 2, "half a minute around one of the values of each minute");
    }

    @Test
    void valuesOfTwoLogsAreToldApart(@TempDir Path other) throws IOException {
        MetricsBot metrics = openTwo(other);
        metrics.focus().key(SWT.HOME, 0);
        assertTrue(metrics.said().contains(", h1/server.log: "), metrics.said());
        metrics.key(SWT.ARROW_DOWN, 0);
        assertTrue(metrics.said().contains(", h2/server.log: "), metrics.said());
        assertTrue(metrics.plotHeight() >= LEAST_PLOT, "names of many lines leave room for points");
        Looks.picture(workbench, "log-metrics-two");
        assertTrue(metrics.namesHeight() <= metrics.plotHeight(),
                () -> metrics.namesHeight() + " high names leave " + metrics.plotHeight() + " for points");
    }

    @Test
    void pointsKeepTheirRoomWhereTheViewWasMaximised(@TempDir Path other) throws IOException {
        MetricsBot metrics = openTwo(other);
        List<Integer> before = metrics.plotHeights();
        int width = MetricsBot.width();
        maximise();
        try {
            Ui.waitUntil("the view is wider", () -> MetricsBot.width() > width);
            Ui.settle();
        } finally {
            maximise();
        }
        Ui.waitUntil("the view is as wide as before", () -> MetricsBot.width() == width);
        Ui.waitUntil("points have the room that they had, " + before + ", not " + metrics.plotHeights(),
                () -> metrics.plotHeights().equals(before));
    }

    /** Or puts it back. */
    private void maximise() {
        workbench.command("org.eclipse.ui.window.maximizePart", Map.of());
    }

    private MetricsBot openTwo(Path other) throws IOException {
        for (String host : List.of("h1", "h2")) {
            GeneratedSessions.write(Files.createDirectory(other.resolve(host)), 2);
            Files.delete(other.resolve(host).resolve(GeneratedSessions.AGENT));
        }
        SessionsBot.open(workbench, other);
        MetricsBot metrics = MetricsBot.show(workbench);
        Ui.waitUntil("there is a chart for each unit", () -> metrics.charts() == 5);
        return metrics;
    }

    /** In a view that is so low that two of them are never seen whole. */
    @Test
    void whatIsScrolledOutOfSightIsPaintedNowhere() {
        MetricsBot metrics = open();
        Ui.run(workbench.shell()::forceActive);
        Looks.inAll(workbench, look -> {
            metrics.scroll(0);
            Ui.pause();
            Surroundings before = surroundings();
            for (int step = 1; step <= 20; step++) {
                metrics.scroll(step * 0.25);
                String at = look + ", step " + step;
                assertEquals(Optional.empty(), surroundings().changed(before), at);
            }
        });
    }

    /** Once all of the window was painted, as it is where it was hidden. */
    private Surroundings surroundings() {
        Ui.run(() -> {
            Point size = workbench.shell().getSize();
            workbench.shell().redraw(0, 0, size.x, size.y, true);
            workbench.shell().update();
        });
        Ui.settle();
        return Ui.get(() -> Surroundings.of(MetricsBot.scrolled()));
    }
}
