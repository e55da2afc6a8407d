package org.deskwright.certificates.file;

/** What kind of file certificates were read from. */
public enum FileFormat {
    PEM("PEM"),
    DER("DER"),
    PKCS7("PKCS #7"),
    PKCS12("PKCS #12"),
    JKS("Java key store"),
    TLS_SESSION("what a server sent"),
    REGISTRY_POL("Registry.pol"),
    SYSTEM("what the operating system trusts"),
    FOLDER("folder of certificates"),
    THUMBPRINTS("list of thumbprints");

    private final String title;

    FileFormat(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
