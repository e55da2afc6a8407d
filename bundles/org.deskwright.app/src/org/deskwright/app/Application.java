package org.deskwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.deskwright.app.instance.InstanceAreas;
import org.deskwright.app.instance.OpenRequest;
import org.deskwright.app.instance.OrderlyEnd;
import org.deskwright.app.instance.Relaunch;
import org.deskwright.app.instance.RunningInstance;
import org.deskwright.app.look.Fonts;
import org.deskwright.app.look.GtkStyle;
import org.deskwright.app.look.Look;
import org.deskwright.app.look.TextSize;
import org.deskwright.app.shell.DeskwrightWorkbenchAdvisor;
import org.deskwright.app.shell.HeadStart;
import org.deskwright.app.shell.Splash;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/**
 * The workbench. One runs for each instance area: a second start hands its files to the first, brings that to the front
 * and ends.
 */
public final class Application implements IApplication {
    private static final Integer NO_DISPLAY = 1;
    private static final Integer NO_PLACE = 1;
    private static final Integer NOTHING_TO_OPEN = 2;

    /** Once there is a display. */
    private volatile DeskwrightWorkbenchAdvisor advisor;

    @Override
    public Object start(IApplicationContext context) throws IOException {
        BuildId.publish();
        OpenRequest request = OpenRequest
                .fromArguments((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
        request.missing().forEach(p -> tell(Messages.NO_SUCH_PATH.formatted(p)));
        if (!request.paths().isEmpty() && request.missing().size() == request.paths().size()) {
            return NOTHING_TO_OPEN;
        }
        Location area = InstanceAreas.own();
        Path folder = InstanceAreas.folder(area);
        Optional<String> unusable = InstanceAreas.whyNotWritable(folder);
        if (unusable.isPresent()) {
            InstanceAreas.tellNotWritable(folder, unusable.get());
            return NO_PLACE;
        }
        if (!area.lock()) {
            return RunningInstance.hand(folder, request.present()) ? EXIT_OK : InstanceAreas.refuse(folder);
        }
        // for readers that know no framework: what the user keeps there, such as formats of logs, counts here, too
        System.setProperty("deskwright.home", folder.toString());
        Object code;
        try (RunningInstance instance = RunningInstance.listen(folder)) {
            code = run(instance, request.present());
        } finally {
            area.release();
        }
        return code == EXIT_RESTART && Relaunch.now(advisor.toOpenAgain()) ? EXIT_OK : code;
    }

    private Object run(RunningInstance instance, OpenRequest request) {
        HeadStart head = HeadStart.with(request);
        Display display;
        try {
            GtkStyle.prepare();
            display = PlatformUI.createDisplay();
        } catch (SWTError e) {
            tell(Messages.NO_DISPLAY.formatted(e.getMessage()));
            return NO_DISPLAY;
        }
        try {
            if (Fonts.areMissing(display)) {
                tell(Messages.NO_FONTS);
                return NO_DISPLAY;
            }
            Look.ask(display);
            TextSize.begin(display);
            Splash splash = Splash.show(display);
            advisor = new DeskwrightWorkbenchAdvisor(splash, instance, List.of(request), head);
            try (OrderlyEnd _ = OrderlyEnd.with(advisor::closeUnasked)) {
                int code = PlatformUI.createAndRunWorkbench(display, advisor);
                return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
            }
        } finally {
            display.dispose();
        }
    }

    /** There is no window yet, so the terminal it was started from has to do. */
    private static void tell(String line) {
        System.err.println("deskwright: " + line);
    }

    @Override
    public void stop() {
        if (advisor != null) {
            advisor.closeUnasked();
        }
    }
}
