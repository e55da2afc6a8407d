package org.deskwright.live.ui.connections;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.estate.account.AwsAccounts;
import org.deskwright.estate.account.Connection;
import org.deskwright.estate.account.ConnectionException;
import org.deskwright.estate.account.ConnectionReport;
import org.deskwright.estate.account.MemberProfile;
import org.deskwright.estate.account.OrganizationAccount;
import org.deskwright.estate.account.PolicyTier;
import org.deskwright.estate.live.LiveAnswer.State;
import org.deskwright.live.ui.session.LiveSession;
import org.deskwright.ui.load.Interruption;
import org.deskwright.ui.load.LoadException;
import org.deskwright.ui.load.LoadPane;
import org.deskwright.ui.page.AccessibleName;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.table.Clip;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** What the profile may read: each permission that is missing by its name, and the policy that has them all. */
final class TestPage extends WizardPage {
    private static final Texts TEXTS = Texts.beside(TestPage.class);
    /** A person may have to sign in meanwhile. */
    private static final Duration LIMIT = Duration.ofMinutes(12);

    private final LiveSession session;
    private final RegionsPage regions;
    private LoadPane<String> pane;
    private Text result;
    private final Map<Connection, ConnectionReport> tested = new ConcurrentHashMap<>();
    private final Map<Connection, List<OrganizationAccount>> listed = new ConcurrentHashMap<>();
    private List<Connection> shown = List.of();
    private List<Connection> members = List.of();
    private String role = MemberProfile.USUAL_ROLE;
    private Button more;

    /** Something that asks AWS, and its answer in words. */
    @FunctionalInterface
    private interface Question {
        String ask(AwsAccounts accounts, Connection connection, SignInPrompt prompt) throws ConnectionException;
    }

    TestPage(LiveSession session, RegionsPage regions) {
        super("test", TEXTS.get("test.title"), null);
        this.session = session;
        this.regions = regions;
        setDescription(TEXTS.get("test.text"));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout(4, false));
        button(body, "test", () -> ask("test", this::test));
        button(body, "organization", () -> ask("organization", this::organization));
        more = button(body, "members", this::addMembers);
        more.setEnabled(false);
        button(body, "policy",
                () -> session.accounts().ifPresent(a -> Clip.put(body.getDisplay(), a.policy(PolicyTier.READ))));
        pane = new LoadPane<>(body, "live.connect.test.pane", this::show);
        pane.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1));
        pane.content().setLayout(new FillLayout());
        result = new Text(pane.content(), SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.WRAP | SWT.V_SCROLL);
        result.setData(PageWriter.ID, "live.connect.result");
        AccessibleName.give(result, TEXTS.get("test.result"));
        setControl(body);
    }

    private static Button button(Composite body, String id, Runnable action) {
        Button button = new Button(body, SWT.PUSH);
        button.setText(TEXTS.get("test." + id));
        button.setToolTipText(TEXTS.get("test." + id + ".tip"));
        button.setData(PageWriter.ID, "live.connect." + id);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    private void show(String text) {
        result.setText(text);
        more.setEnabled(!listed.isEmpty());
    }

    /** Of the organizations that were listed: by default all that are active and not connected. */
    private void addMembers() {
        Set<String> known = Stream.concat(session.current().connections().stream(), shown.stream().map(this::known))
                .map(Connection::account).collect(Collectors.toSet());
        SortedMap<String, Connection> bases = new TreeMap<>();
        SortedMap<String, OrganizationAccount> accounts = new TreeMap<>();
        listed.forEach((base, all) -> all.stream().filter(a -> !known.contains(a.id())).forEach(a -> {
            bases.putIfAbsent(a.id(), base);
            accounts.putIfAbsent(a.id(), a);
        }));
        if (accounts.isEmpty()) {
            result.setText(TEXTS.get("test.members.none"));
            return;
        }
        MembersDialog dialog = new MembersDialog(getShell(), List.copyOf(accounts.values()), role);
        if (dialog.open() == Window.OK) {
            role = dialog.role();
            members = dialog.chosen().stream().map(a -> member(bases.get(a.id()), a)).toList();
            StringBuilder text = new StringBuilder(TEXTS.get("test.members.chosen", members.size(), role))
                    .append("\n\n");
            dialog.chosen().forEach(
                    a -> text.append(TEXTS.get("test.organization.account", a.id(), a.name(), a.state())).append('\n'));
            result.setText(text.toString());
        }
    }

    private Connection member(Connection base, OrganizationAccount account) {
        return new Connection(new MemberProfile(base.profile(), account.id(), role).text(), account.id(),
                account.name(), base.partition(), base.regions(), base.endpoint());
    }

    /** Accounts of an organization that are connected besides. */
    List<Connection> members() {
        return members;
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            List<Connection> now = regions.connections();
            if (!now.equals(shown)) {
                shown = now;
                tested.clear();
                listed.clear();
                members = List.of();
                more.setEnabled(false);
                result.setText(TEXTS.get("test.hint"));
            }
        }
    }

    private void ask(String what, Question question) {
        List<Connection> connections = shown;
        pane.forget();
        Interruption interruption = new Interruption();
        SignInPrompt prompt = new SignInPrompt(getShell(), interruption::interrupt);
        pane.load(TEXTS.get("test." + what + ".loading"), LIMIT, monitor -> {
            AwsAccounts accounts = session.accounts().orElseThrow(
                    () -> new LoadException(TEXTS.get("not-installed"), TEXTS.get("not-installed.advice")));
            interruption.begin(monitor);
            try {
                return connections.size() == 1
                        ? ask(question, accounts, connections.getFirst(), prompt)
                        : askAll(question, accounts, connections, prompt);
            } catch (CancellationException e) {
                throw new InterruptedException();
            } finally {
                interruption.end();
                prompt.close();
            }
        });
    }

    private static String ask(Question question, AwsAccounts accounts, Connection connection, SignInPrompt prompt)
            throws LoadException {
        try {
            return question.ask(accounts, connection, prompt);
        } catch (ConnectionException e) {
            throw new LoadException(e.getMessage(),
                    TEXTS.get(e.state() == State.NOT_SIGNED_IN ? "test.advice.sign-in" : "test.advice"));
        }
    }

    /** One after the other; what one of them lacks keeps nobody from asking for the next. */
    private static String askAll(Question question, AwsAccounts accounts, List<Connection> connections,
            SignInPrompt prompt) {
        StringBuilder text = new StringBuilder();
        for (Connection connection : connections) {
            text.append(TEXTS.get("test.profile", connection.profile())).append('\n');
            try {
                text.append(question.ask(accounts, connection, prompt).strip());
            } catch (ConnectionException e) {
                text.append(e.getMessage());
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    private String test(AwsAccounts accounts, Connection connection, SignInPrompt prompt) throws ConnectionException {
        ConnectionReport test = accounts.test(connection.source(), prompt);
        tested.put(connection, test);
        StringBuilder text = new StringBuilder(TEXTS.get("test.identity", test.account(), test.arn())).append("\n\n");
        session.current().connections().stream()
                .filter(c -> c.account().equals(test.account()) && !c.profile().equals(connection.profile()))
                .findFirst().ifPresent(c -> text.append(TEXTS.get("test.twin", c.profile())).append("\n\n"));
        if (test.isComplete()) {
            return text.append(TEXTS.get("test.complete", test.calls().size())).toString();
        }
        test.calls().stream().filter(c -> c.state() != State.COMPLETE).forEach(
                c -> text.append(TEXTS.get("test.call", c.scope().region(), c.permission(), c.reason())).append('\n'));
        List<String> missing = test.missing();
        if (!missing.isEmpty()) {
            text.append('\n').append(TEXTS.get("test.missing", missing.size())).append('\n');
            missing.forEach(m -> text.append("  ").append(m).append('\n'));
            text.append('\n').append(TEXTS.get("test.policy.text")).append('\n')
                    .append(accounts.policy(PolicyTier.READ));
        }
        return text.toString();
    }

    private String organization(AwsAccounts accounts, Connection connection, SignInPrompt prompt)
            throws ConnectionException {
        List<OrganizationAccount> all = accounts.organization(connection.source(), prompt);
        listed.put(connection, all);
        List<String> connected = session.current().connections().stream().map(Connection::account).toList();
        StringBuilder text = new StringBuilder(TEXTS.get("test.organization.head", all.size())).append("\n\n");
        all.forEach(a -> text.append(
                TEXTS.get(connected.contains(a.id()) ? "test.organization.connected" : "test.organization.account",
                        a.id(), a.name(), a.state()))
                .append('\n'));
        return text.toString();
    }

    /** The connection with what the test has found out. */
    Connection known(Connection connection) {
        return Optional.ofNullable(tested.get(connection)).map(connection::knownAs).orElse(connection);
    }
}
