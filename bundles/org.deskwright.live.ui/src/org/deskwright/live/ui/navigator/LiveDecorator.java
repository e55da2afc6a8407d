package org.deskwright.live.ui.navigator;

import java.util.List;

import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.live.ui.session.LivePlace;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.live.ui.session.LiveState;
import org.deskwright.ui.icons.Icon;
import org.deskwright.ui.session.Watched.Subscription;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.viewers.BaseLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.swt.SWTException;
import org.eclipse.ui.PlatformUI;

/** Says beside a Region of the live estate that it is being read, or that something of it could not be. */
public final class LiveDecorator extends BaseLabelProvider implements ILightweightLabelDecorator {
    private static final Texts TEXTS = Texts.beside(LiveDecorator.class);

    private final LiveSession session = PlatformUI.getWorkbench().getService(LiveSession.class);
    private final Subscription subscription = session.subscribe(state -> changed(words(state)));
    private List<Object> told = List.of();

    private static List<Object> words(LiveState state) {
        return List.of(state.places().stream().map(LiveDecorator::words).toList(), state.watched());
    }

    private static String words(LivePlace place) {
        if (place.isReading()) {
            return TEXTS.get("reading");
        }
        return place.lacking().isEmpty() ? "" : TEXTS.get("lacking", place.lacking().size());
    }

    private void changed(List<Object> now) {
        synchronized (this) {
            if (now.equals(told)) {
                return;
            }
            told = now;
        }
        try {
            PlatformUI.getWorkbench().getDisplay()
                    .asyncExec(() -> fireLabelProviderChanged(new LabelProviderChangedEvent(this)));
        } catch (SWTException e) {
            // the workbench is closing: nobody is left to be told
            return;
        }
    }

    @Override
    public void decorate(Object element, IDecoration decoration) {
        if (element instanceof FleetPlace.Region region && session.isOpen()) {
            session.current().place(region.scope()).ifPresent(place -> decorate(place, decoration));
        } else if (element instanceof FleetPlace.Directory directory
                && session.current().watched().contains(directory)) {
            decoration.addSuffix("  " + TEXTS.get("watched"));
        }
    }

    private static void decorate(LivePlace place, IDecoration decoration) {
        String words = words(place);
        if (!words.isEmpty()) {
            decoration.addSuffix("  " + words);
        }
        if (!place.lacking().isEmpty()) {
            decoration.addOverlay(Icon.OVERLAY_WARNING.descriptor(), IDecoration.TOP_RIGHT);
        }
    }

    @Override
    public void dispose() {
        subscription.end();
        super.dispose();
    }
}
