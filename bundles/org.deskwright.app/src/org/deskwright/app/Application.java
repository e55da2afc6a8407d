package org.deskwright.app;

import java.nio.file.Path;
import java.util.List;

import org.deskwright.app.instance.InstanceAreas;
import org.deskwright.app.instance.OpenRequest;
import org.deskwright.app.instance.RunningInstance;
import org.deskwright.app.shell.DeskwrightWorkbenchAdvisor;
import org.deskwright.app.shell.Splash;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * The workbench. One runs for each instance area: a second start hands its files to the first, brings that to the front
 * and ends.
 */
public final class Application implements IApplication {
    @Override
    public Object start(IApplicationContext context) throws Exception {
        OpenRequest request = OpenRequest
                .fromArguments((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
        Location area = InstanceAreas.own();
        Path folder = InstanceAreas.folder(area);
        if (!area.lock()) {
            return RunningInstance.hand(folder, request) ? EXIT_OK : InstanceAreas.refuse(folder);
        }
        try (RunningInstance instance = RunningInstance.listen(folder)) {
            return run(instance, request);
        } finally {
            area.release();
        }
    }

    private static Object run(RunningInstance instance, OpenRequest request) {
        Display display = PlatformUI.createDisplay();
        try {
            Splash splash = Splash.show(display);
            int code = PlatformUI.createAndRunWorkbench(display,
                    new DeskwrightWorkbenchAdvisor(splash, instance, List.of(request)));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        if (!display.isDisposed()) {
            display.syncExec(() -> {
                if (!display.isDisposed()) {
                    workbench.close();
                }
            });
        }
    }
}
