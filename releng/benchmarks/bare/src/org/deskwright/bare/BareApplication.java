package org.deskwright.bare;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Ends as soon as it begins: what is left is the start of Equinox itself. */
public final class BareApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // it has ended before anybody could ask
    }
}
