package org.deskwright.estate.ui.dashboard;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.estate.fleet.Fleet;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.tally.Tallies;
import org.deskwright.estate.tally.Tally;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;

/** Counts in the background; a newer question ends the one before. Display thread only. */
final class Counting {
    private final Display display;
    private final Consumer<List<Tally>> show;
    private Thread worker;
    private int number;

    Counting(Display display, Consumer<List<Tally>> show) {
        this.display = display;
        this.show = show;
    }

    void count(Fleet fleet, Set<FleetPlace> places, List<ReportedOutcome> outcomes) {
        end();
        int own = number;
        worker = Thread.ofPlatform().daemon().name("Dashboard").start(() -> {
            try {
                List<Tally> tallies = Tallies.of(fleet, places, outcomes);
                if (!display.isDisposed()) {
                    display.asyncExec(() -> deliver(own, tallies));
                }
            } catch (CancellationException e) {
                // a newer question has come
            } catch (RuntimeException e) {
                ILog.of(Counting.class).error(e.getMessage(), e);
            }
        });
    }

    private void deliver(int own, List<Tally> tallies) {
        if (own == number) {
            show.accept(tallies);
        }
    }

    void end() {
        number++;
        if (worker != null) {
            worker.interrupt();
        }
    }
}
