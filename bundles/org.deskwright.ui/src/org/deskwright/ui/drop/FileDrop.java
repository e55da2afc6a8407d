package org.deskwright.ui.drop;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;

/** Files and folders dropped onto a control and all that lies in it. */
public final class FileDrop extends DropTargetAdapter {
    private final Consumer<List<Path>> receiver;

    private FileDrop(Consumer<List<Path>> receiver) {
        this.receiver = receiver;
    }

    /**
     * From now on the receiver gets what is dropped there, or on what lies in it and takes no drops itself; the control
     * may be a window. Where the platform takes drops already, it goes on to do so.
     */
    public static void on(Control control, Consumer<List<Path>> receiver) {
        // a control has one target at most: another would throw
        DropTarget target = control.getData(DND.DROP_TARGET_KEY) instanceof DropTarget present
                ? present
                : new DropTarget(control, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT);
        Transfer files = FileTransfer.getInstance();
        Transfer[] others = target.getTransfer();
        target.setTransfer(Stream.concat(Stream.of(others), Stream.of(files)).distinct().toArray(Transfer[]::new));
        target.addDropListener(new FileDrop(receiver));
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        if (isFiles(event)) {
            event.detail = DND.DROP_COPY;
        } else if (((DropTarget) event.widget).getTransfer().length == 1) {
            event.detail = DND.DROP_NONE;
        }
    }

    private static boolean isFiles(DropTargetEvent event) {
        return FileTransfer.getInstance().isSupportedType(event.currentDataType);
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        dragEnter(event);
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (isFiles(event) && event.data instanceof String[] names) {
            dropped(names);
        }
    }

    /** Takes the names as the file transfer gives them. */
    public void dropped(String... names) {
        List<Path> paths = Stream.of(names).map(Path::of).toList();
        if (!paths.isEmpty()) {
            receiver.accept(paths);
        }
    }
}
