package org.deskwright.sample.plan;

/** What stands behind a directory, by the names of both services. */
public enum DirectoryKind {
    SIMPLE_AD("SimpleAD", "SIMPLE_AD"),
    AD_CONNECTOR("ADConnector", "AD_CONNECTOR"),
    /** WorkSpaces calls a managed Microsoft AD a Simple AD; only Directory Service tells them apart. */
    MICROSOFT_AD("MicrosoftAD", "SIMPLE_AD"),
    SHARED_MICROSOFT_AD("SharedMicrosoftAD", "SIMPLE_AD"),
    /** Kept by WorkSpaces itself; Directory Service does not know it. */
    IDENTITY_CENTER("", "AWS_IAM_IDENTITY_CENTER");

    private final String dsType;
    private final String workspacesType;

    DirectoryKind(String dsType, String workspacesType) {
        this.dsType = dsType;
        this.workspacesType = workspacesType;
    }

    /** Directory Service's Type; empty where it does not know the directory. */
    public String dsType() {
        return dsType;
    }

    /** WorkSpaces' DirectoryType. */
    public String workspacesType() {
        return workspacesType;
    }

    /** Whether domain controllers or connectors of it stand in the VPC of this account. */
    public boolean standsInVpc() {
        return this == SIMPLE_AD || this == AD_CONNECTOR || this == MICROSOFT_AD;
    }
}
