package org.deskwright.sample.plan;

/** A bundle that the invented company launches WorkSpaces from. */
public enum Desktop {
    VALUE_2019("Value with Windows 10 (Server 2019 based)", "VALUE", "WINDOWS_SERVER_2019", "PCOIP", 80, 10, true),
    STANDARD_2016("Standard with Windows 10 (Server 2016 based)", "STANDARD", "WINDOWS_SERVER_2016", "PCOIP", 80, 50,
            true),
    STANDARD_2019("Standard with Windows 10 (Server 2019 based)", "STANDARD", "WINDOWS_SERVER_2019", "PCOIP", 80, 50,
            true),
    STANDARD_2022("Standard with Windows Server 2022", "STANDARD", "WINDOWS_SERVER_2022", "WSP", 80, 50, true),
    PERFORMANCE_2019("Performance with Windows 10 (Server 2019 based)", "PERFORMANCE", "WINDOWS_SERVER_2019", "PCOIP",
            80, 100, true),
    PERFORMANCE_2022("Performance with Windows Server 2022", "PERFORMANCE", "WINDOWS_SERVER_2022", "WSP", 80, 100,
            true),
    POWER_2022("Power with Windows Server 2022", "POWER", "WINDOWS_SERVER_2022", "WSP", 175, 100, true),
    POWERPRO_2019("PowerPro with Windows 10 (Server 2019 based)", "POWERPRO", "WINDOWS_SERVER_2019", "WSP", 175, 100,
            true),
    GENERAL_4XL_2022("General Purpose 4xlarge with Windows Server 2022", "GENERALPURPOSE_4XLARGE",
            "WINDOWS_SERVER_2022", "WSP", 175, 100, true),
    GRAPHICS_2016("Brindlewick drawing office (Graphics)", "GRAPHICS", "WINDOWS_SERVER_2016", "PCOIP", 100, 100, false),
    G4DN_2022("Graphics.g4dn with Windows Server 2022", "GRAPHICS_G4DN", "WINDOWS_SERVER_2022", "WSP", 100, 100, true),
    PRO_G4DN_2019("GraphicsPro.g4dn with Windows 10 (Server 2019 based)", "GRAPHICSPRO_G4DN", "WINDOWS_SERVER_2019",
            "WSP", 100, 100, true),
    STANDARD_AL2("Standard with Amazon Linux 2", "STANDARD", "AMAZON_LINUX_2", "PCOIP", 80, 50, true),
    PERFORMANCE_AL2("Performance with Amazon Linux 2", "PERFORMANCE", "AMAZON_LINUX_2", "WSP", 80, 100, true),
    STANDARD_UBUNTU("Standard with Ubuntu 22.04", "STANDARD", "UBUNTU_22_04", "WSP", 80, 50, true),
    POWER_RHEL("Power with Red Hat Enterprise Linux 8", "POWER", "RHEL_8", "WSP", 175, 100, true),
    STANDARD_ROCKY("Standard with Rocky Linux 8", "STANDARD", "ROCKY_8", "WSP", 80, 50, true),
    OFFICE_WIN10("Brindlewick office desktop (Windows 10, own licences)", "STANDARD", "WINDOWS_10", "PCOIP", 80, 50,
            false),
    OFFICE_WIN11("Brindlewick office desktop (Windows 11, own licences)", "PERFORMANCE", "WINDOWS_11", "WSP", 80, 100,
            false);

    private final String title;
    private final String compute;
    private final String system;
    private final String protocol;
    private final int rootGib;
    private final int userGib;
    private final boolean amazons;

    Desktop(String title, String compute, String system, String protocol, int rootGib, int userGib, boolean amazons) {
        this.title = title;
        this.compute = compute;
        this.system = system;
        this.protocol = protocol;
        this.rootGib = rootGib;
        this.userGib = userGib;
        this.amazons = amazons;
    }

    /** The bundle's name. */
    public String title() {
        return title;
    }

    /** ComputeTypeName. */
    public String compute() {
        return compute;
    }

    /** OperatingSystemName. */
    public String system() {
        return system;
    }

    public boolean windows() {
        return system.startsWith("WINDOWS");
    }

    /** PCOIP or WSP. */
    public String protocol() {
        return protocol;
    }

    public int rootGib() {
        return rootGib;
    }

    public int userGib() {
        return userGib;
    }

    /** Whether Amazon offers the bundle to everybody in the Region; else it is the account's own. */
    public boolean amazons() {
        return amazons;
    }

    /** Same seed and place, same bundle id: one per Region, or one per account and Region for own bundles. */
    public String bundleId(long seed, String account, SampleRegion region) {
        return "wsb-" + Dice.of(seed, "bundle", this, region, amazons ? "" : account).base36(9);
    }

    public String imageId(long seed, String account, SampleRegion region) {
        return "wsi-" + Dice.of(seed, "image", this, region, amazons ? "" : account).base36(9);
    }
}
