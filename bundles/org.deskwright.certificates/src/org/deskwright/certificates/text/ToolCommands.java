package org.deskwright.certificates.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.deskwright.certificates.file.CertificateFile;
import org.deskwright.certificates.file.FileFormat;
import org.deskwright.certificates.file.FoundCertificate;
import org.deskwright.certificates.lint.Role;
import org.deskwright.certificates.x509.Certificate;

/**
 * What to type to see a certificate, or to have a device trust it, with the tools that are there anyway. Words are
 * quoted for the shell in which they are typed: PowerShell for certutil, that of this system for the others.
 */
public final class ToolCommands {
    /**
     * @param tool such as openssl
     * @param purpose what it does, for people
     * @param text to be copied
     */
    public record Command(String tool, String purpose, String text) {}

    private final Certificate certificate;
    private final Shell shell;
    private final List<Command> commands = new ArrayList<>();

    private ToolCommands(Certificate certificate, Shell shell) {
        this.certificate = certificate;
        this.shell = shell;
    }

    /**
     * The tools take the first certificate of a file; where it is another one, or they do not read such files, the
     * first command is the one that takes it out.
     *
     * @param file that in which it was found, named as the shell finds it
     */
    public static List<Command> of(FoundCertificate found, CertificateFile file) {
        return of(found, file, System.getProperty("os.name", ""));
    }

    static List<Command> of(FoundCertificate found, CertificateFile file, String system) {
        ToolCommands made = new ToolCommands(found.certificate(), Shell.of(system));
        boolean alone = file.found().size() == 1 && found.offset() <= 0;
        if (alone && (file.format() == FileFormat.DER || file.format() == FileFormat.PEM)) {
            return made.on(file.name(), file.format());
        }
        String saved = fileName(found.certificate());
        made.takeOut(found, file, saved);
        return made.on(saved, FileFormat.PEM);
    }

    /** Likewise of one that lies in no file, and is saved as PEM under {@link #fileName} first. */
    public static List<Command> ofSaved(Certificate certificate) {
        return new ToolCommands(certificate, Shell.of(System.getProperty("os.name", ""))).on(fileName(certificate),
                FileFormat.PEM);
    }

    /** What a certificate that is saved as PEM is called. */
    public static String fileName(Certificate certificate) {
        return PlainName.of(certificate) + ".pem";
    }

    private void takeOut(FoundCertificate found, CertificateFile file, String saved) {
        boolean store = file.format() == FileFormat.PKCS12 || file.format() == FileFormat.JKS;
        // of a key's chain keytool gives the first alone
        boolean first = store && file.found().stream().filter(one -> one.alias().equals(found.alias())).findFirst()
                .filter(found::equals).isPresent();
        if (first) {
            add("keytool", "Save it by itself", "keytool -exportcert -rfc -alias " + shell.word(found.alias())
                    + " -keystore " + shell.word(file.name()) + " -file " + saved);
        } else {
            add("deskwright", "Save it by itself", "deskwright certs show " + shell.word(file.name()) + " --hash "
                    + certificate.digest("SHA-256") + " --output " + saved + (store ? " --ask-password" : ""));
        }
    }

    private List<Command> on(String file, FileFormat format) {
        String name = PlainName.of(certificate);
        String word = shell.word(file);
        boolean der = format == FileFormat.DER;
        String openssl = "openssl x509 " + (der ? "-inform der " : "") + "-in " + word + " ";
        add("openssl", "Show all of it", openssl + "-noout -text");
        add("openssl", "Show its SHA-256", openssl + "-noout -fingerprint -sha256");
        // a pipe of PowerShell takes bytes for text
        add("openssl", "Show the SHA-256 of its public key",
                openssl + "-noout -pubkey | openssl pkey -pubin -outform der "
                        + (shell == Shell.POSIX
                                ? "| openssl dgst -sha256"
                                : "-out " + name + ".key; openssl dgst -sha256 " + name + ".key"));
        if (der) {
            add("openssl", "Write it as PEM", openssl + "-out " + name + ".pem");
        } else {
            add("openssl", "Write it as DER", openssl + "-outform der -out " + name + ".cer");
        }
        add("keytool", "Trust it in a Java key store",
                "keytool -importcert -noprompt -alias " + name + " -file " + word + " -keystore truststore.p12");
        windows(file);
        return List.copyOf(commands);
    }

    /** Of what is no authority nobody makes a root; Windows is asked whether it trusts it instead. */
    private void windows(String file) {
        String sha1 = certificate.digest("SHA-1").toUpperCase(Locale.ROOT);
        String word = Shell.POWERSHELL.word(shell == Shell.POSIX ? file.substring(file.lastIndexOf('/') + 1) : file);
        Role role = Role.of(certificate);
        if (role == Role.END) {
            add("certutil", "See whether Windows trusts it", "certutil -verify " + word);
            return;
        }
        String store = role == Role.ROOT ? "Root" : "CA";
        add("certutil", "See whether Windows has it", "certutil -store " + store + " " + sha1);
        add("certutil",
                role == Role.ROOT ? "Trust it in Windows, elevated" : "Have Windows use it for chains, elevated",
                "certutil -addstore -f " + store + " " + word);
    }

    private void add(String tool, String purpose, String text) {
        commands.add(new Command(tool, purpose, text));
    }
}
