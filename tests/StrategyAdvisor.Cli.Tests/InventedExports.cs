namespace StrategyAdvisor.Cli.Tests;

/// <summary>Small exports in the shape of each system: what is awkward in real ones is in here too.</summary>
internal static class InventedExports
{
    public static TemporaryFolder Dynamics()
    {
        var folder = new TemporaryFolder();
        folder.Write(
            "Accounts.csv",
            "\uFEFF(Do Not Modify) Account,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Account Name,Territory,Annual Revenue,Owner\r\n"
            + "a0-1,x==,5/4/2026 9:10,Hilaturas Peñalba,North,90000000,Inés Aldana\r\na0-2,y==,5/5/2026 9:10,Vidrios Orduña,South,#N/A,Tomás Rey\r\n");
        folder.Write(
            "Contacts.csv",
            "\uFEFFFull Name,Company Name,Job Title,Decision influence labels,Description,Birthday\r\n"
            + "Marta Ruiz,Hilaturas Peñalba,Directora General,Decision maker,\"<p>asked for\r\na visit</p>\",3/4/1970\r\n"
            + "Luis Gil,Hilaturas Peñalba,Procurement Manager,,,\r\nEva Sanz,Hilaturas Peñalba,Falconer,,,\r\nJon Otero,Nowhere S.A.,Chief Engineer,,,\r\n");
        folder.Write(
            "Opportunities.csv",
            "\uFEFFTopic,Owner,Potential Customer,Status,Est. revenue,Est. close date,Actual Close Date,Sales Stage,Currency\r\n"
            + "Small,Tomás Rey,Hilaturas Peñalba,Open,5000,7/1/2026,,Qualify,Euro\r\nLarge,Tomás Rey,Hilaturas Peñalba,Open,\"€80,000.00\",9/1/2026 0:00,,Propose,Euro\r\n"
            + "First,Tomás Rey,Hilaturas Peñalba,Won,1,,2/3/2019,Close,Euro\r\nLast,Tomás Rey,Hilaturas Peñalba,Won,1,,2025-11-20,Close,Euro\r\n");
        folder.Write("Mails.csv", "\uFEFFSubject,From,To,Direction,Activity Status,Activity Type,Actual End\r\nRE: visit,Marta Ruiz,us,Incoming,Completed,Email,6/2/2026\r\nVisit,us,Luis Gil,Outgoing,Completed,Email,6/9/2026\r\n");
        return folder;
    }

    public static TemporaryFolder Salesforce()
    {
        var folder = new TemporaryFolder();
        folder.Write(
            "Account.csv",
            "\"Id\",\"IsDeleted\",\"Name\",\"ParentId\",\"BillingCountry\",\"BillingAddress\",\"Industry\",\"AnnualRevenue\",\"OwnerId\",\"LastModifiedDate\"\n"
            + "\"001A\",\"0\",\"Nordkai\",\"001B\",\"Germany\",\"{\"\"city\"\":null}\",\"Ports\",\"1.03444E11\",\"005X\",\"2026-02-07 20:47:49\"\n"
            + "\"001B\",\"0\",\"Nordkai\",\"\",\"Germany\",\"\",\"Ports\",\"\",\"005X\",\"2026-02-07T20:47:49.000+0000\"\n\"001C\",\"1\",\"Gone\",\"\",\"\",\"\",\"\",\"\",\"005X\",\"\"\n");
        folder.Write(
            "Contact.csv",
            "\"Id\",\"IsDeleted\",\"AccountId\",\"LastName\",\"FirstName\",\"ReportsToId\",\"Title\"\n\"003A\",\"0\",\"001A\",\"Behn\",\"Ole\",\"003B\",\"Sales Manager\"\n\"003B\",\"0\",\"001A\",\"Cords\",\"Ida\",\"\",\"CEO\"\n");
        folder.Write(
            "Opportunity.csv",
            "Id,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon\n006A,001A,Cranes,Negotiation/Review,1475.3000000000002,2026-09-30,,\n006B,001A,Belts,Closed Won,50,2018-05-01,1,1\n006C,001A,Rails,Dancing,900,2026-08-01,,\n");
        folder.Write("OpportunityContactRole.csv", "Id,OpportunityId,ContactId,Role\nR1,006A,003B,Economic Buyer\n");
        return folder;
    }

    public static TemporaryFolder HubSpot()
    {
        var folder = new TemporaryFolder();
        folder.Write("empresas.csv", "ID de registro,Nombre de la empresa,Nombre de dominio de la empresa,País/región,Sector\n11,Molienda Sur,molienda.example,España,Alimentación\n12,Café Ñandú,nandu.example,Chile,\n");
        folder.Write(
            "contactos.csv",
            "ID de registro,Correo,Nombre,Apellidos,Cargo,Propietario del contacto,Associated Company IDs (Primary)\n21,ana@molienda.example,Ana,Ibáñez,Gerente de compras,x@us.example,11\n22,leo@molienda.example,Leo,Ríos,,x@us.example,11\n23,solo@example,Sol,Vega,,,\n");
        folder.Write(
            "deals.csv",
            "Record ID,Deal Name,Pipeline,Deal Stage,Amount,Close Date,Associated Company IDs (Primary)\n31,Dryers,Sales Pipeline,Contract Sent,1200.5,2026-10-01,11\n32,Blower,Sales Pipeline,Closed Won,80,2024-04-05,12\n");
        folder.Write(
            "activities.csv",
            "Activity ID,Activity Type,Activity Date,Call Outcome,Meeting Outcome,Associated Contact Email\nA1,Call,2026-03-01,Connected,,ana@molienda.example\nA2,Meeting,2026-05-02,,Completed,ana@molienda.example\nA3,Call,2026-06-01,No Answer,,ana@molienda.example\n");
        return folder;
    }
}
