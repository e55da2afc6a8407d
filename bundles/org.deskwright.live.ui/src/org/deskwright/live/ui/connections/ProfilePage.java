package org.deskwright.live.ui.connections;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.deskwright.estate.account.AwsProfile;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.account.ProfileListing;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.SystemTable;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Whose credentials are used, perhaps of several profiles at once, and where AWS is asked. */
final class ProfilePage extends WizardPage {
    private static final Texts TEXTS = Texts.beside(ProfilePage.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /** Of columns, in characters. */
    private static final int[] WIDTHS = {26, 30, 18, 16};
    private static final int LINES = 11;
    private static final String BETWEEN = ", ";

    private final LiveSession session;
    private LoadPane<ProfileListing> pane;
    private Table table;
    private SystemTable rows;
    private Text profile;
    private Text name;
    private Text endpoint;
    private Label problems;
    private List<AwsProfile> profiles = List.of();

    ProfilePage(LiveSession session) {
        super("profile", TEXTS.get("profile.title"), null);
        this.session = session;
        setDescription(TEXTS.get("profile.text"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout(2, false));
        pane = new LoadPane<>(body, "live.connect.pane", this::show);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        data.heightHint = TextRoom.high(LINES);
        pane.control().setLayoutData(data);
        GridLayout inner = new GridLayout();
        inner.marginWidth = 0;
        pane.content().setLayout(inner);
        table = new Table(pane.content(), SWT.MULTI | SWT.BORDER | SWT.FULL_SELECTION);
        table.setData(PageWriter.ID, "live.connect.profiles");
        AccessibleName.give(table, TEXTS.get("profile.table"));
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        for (int i = 0; i < WIDTHS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(TEXTS.get("profile.column." + i));
            column.setWidth(TextRoom.wide(WIDTHS[i]));
        }
        rows = SystemTable.inDialog(table, "live.connect.profiles", TEXTS.get("profile.table"));
        table.addListener(SWT.Selection, e -> {
            profile.setText(String.join(BETWEEN, selected()));
            check();
        });
        // else Enter would push the button that goes on, too, and one page would be passed over
        table.addListener(SWT.Traverse, e -> e.doit &= e.detail != SWT.TRAVERSE_RETURN);
        table.addListener(SWT.DefaultSelection, e -> {
            if (isPageComplete()) {
                getContainer().showPage(getNextPage());
            }
        });
        problems = new Label(pane.content(), SWT.WRAP);
        problems.setData(PageWriter.ID, "live.connect.problems");
        problems.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        profile = field(body, "profile");
        name = field(body, "name");
        name.setMessage(TEXTS.get("name.hint"));
        endpoint = field(body, "endpoint");
        endpoint.setMessage(TEXTS.get("endpoint.hint"));
        setControl(body);
        setPageComplete(false);
        session.accounts().ifPresentOrElse(
                accounts -> pane.load(TEXTS.get("profile.loading"), LIMIT, monitor -> accounts.profiles()),
                this::typeOnly);
    }

    private Text field(Composite body, String id) {
        new Label(body, SWT.NONE).setText(TEXTS.get(id + ".label"));
        Text field = new Text(body, SWT.SINGLE | SWT.BORDER);
        field.setData(PageWriter.ID, "live.connect." + id);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        field.addListener(SWT.Modify, e -> check());
        return field;
    }

    /** Nobody here knows the profiles; AWS is asked with them all the same. */
    private void typeOnly() {
        table.dispose();
        problems.setText(TEXTS.get("profile.type"));
        problems.getParent().layout();
        profile.setFocus();
    }

    private void show(ProfileListing listing) {
        profiles = listing.profiles();
        table.removeAll();
        for (AwsProfile profile : profiles) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[]{profile.name(), TEXTS.get("kind." + profile.kind()), profile.account(),
                    profile.region()});
            item.setData(profile);
        }
        rows.filled();
        String wrong = String.join("\n", listing.problems().stream().limit(3).map(Object::toString).toList());
        problems.setText(profiles.isEmpty() ? TEXTS.get("profile.none") : wrong);
        problems.getParent().layout();
        table.setFocus();
        check();
    }

    private void check() {
        String wrong = !endpoint.getText().isBlank() && endpoint().isEmpty() ? TEXTS.get("endpoint.wrong") : "";
        setErrorMessage(wrong.isEmpty() ? null : wrong);
        setPageComplete(wrong.isEmpty() && !profile.getText().isBlank());
        name.setEnabled(chosen().size() == 1);
    }

    private List<String> selected() {
        return table.isDisposed()
                ? List.of()
                : Stream.of(table.getSelection()).map(item -> ((AwsProfile) item.getData()).name()).toList();
    }

    /** The names of the profiles: those that are selected, or the one that was typed. */
    private List<String> chosen() {
        List<String> selected = selected();
        String typed = profile.getText();
        return selected.size() > 1 && typed.equals(String.join(BETWEEN, selected)) ? selected : List.of(typed.strip());
    }

    Optional<URI> endpoint() {
        try {
            URI address = URI.create(endpoint.getText().strip());
            boolean usable = address.getHost() != null && String.valueOf(address.getScheme()).matches("https?");
            return usable ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * What is asked for: a connection for each profile, with the Regions that it has already, or else the one that the
     * configuration names, if it runs WorkSpaces.
     */
    List<Connection> connections() {
        List<String> names = chosen();
        String called = names.size() == 1 ? name.getText().strip() : "";
        return names.stream().map(of -> connection(of, called)).toList();
    }

    private Connection connection(String of, String called) {
        Optional<AwsProfile> told = profiles.stream().filter(p -> p.name().equals(of)).findFirst();
        Optional<Connection> before = session.current().connections().stream()
                .filter(c -> c.profile().equals(of) && c.endpoint().equals(endpoint())).findFirst();
        String account = before.map(Connection::account).filter(a -> !a.isEmpty())
                .or(() -> told.map(AwsProfile::account)).orElse("");
        List<String> regions = before.map(Connection::regions).orElseGet(
                () -> told.map(AwsProfile::region).filter(RegionTable::isListed).map(List::of).orElse(List.of()));
        return new Connection(of, account, called.isEmpty() ? before.map(Connection::name).orElse("") : called,
                before.map(Connection::partition).orElse("aws"), regions, endpoint());
    }
}
