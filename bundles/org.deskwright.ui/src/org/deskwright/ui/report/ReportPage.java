package org.deskwright.ui.report;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.deskwright.core.report.Report;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.report.ReportContext;
import org.deskwright.ui.internal.export.ReportToBrowser;
import org.deskwright.ui.names.NamesSwitch;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.FrameworkUtil;

/** Opens a report in the browser: a page of its own in the instance area, laid out for the screen and for paper. */
public final class ReportPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private ReportPage() {
    }

    /** The folder that the pages are in. */
    public static Path folder() {
        return Path.of(Platform.getStateLocation(FrameworkUtil.getBundle(ReportPage.class)).toOSString())
                .resolve("pages");
    }

    /** Writes the page in the background, and then hands it to the desktop; returns at once. */
    public static void open(Report report, ReportContext context, TopicCatalogue catalogue, Display display) {
        Path page = folder().resolve("report-" + MOMENT.format(report.asOf()) + "-"
                + Integer.toHexString(report.hashCode()) + (NamesSwitch.isOn() ? "-pseudonyms" : "") + ".html");
        ReportToBrowser.start(report, context, catalogue, page, display);
    }
}
