-- The sixteen responsibilities for the organisations that were here before them: each gets its own copy,
-- valid since ever, in the words that the catalogue had on this day.
DO $$
DECLARE
  org uuid;
  entry jsonb;
  made uuid;
  catalogue CONSTANT jsonb := $catalogue$[
    {"key":"D01","origin":"D01@draft-1","place":1,"direction":"outward","wording":{"en":{"name":"Product technology vision","definition":"Choosing languages, frameworks and target architecture so that the product can grow with demand.","kpis":["Share of roadmap on target architecture","Cost and time to add a market","Architecture decisions reviewed on date"],"origin":"The article's “Product Vision: Selecting the languages and frameworks”."}}},
    {"key":"D02","origin":"D02@draft-1","place":2,"direction":"outward","wording":{"en":{"name":"Customer-facing platform and reliability","definition":"Running the technology that customers touch, with the speed and availability promised to them.","kpis":["Service levels attained","95th percentile latency","Change failure rate","Time to restore"],"origin":"The article's “tech stack that powers the customer experience”."}}},
    {"key":"D03","origin":"D03@draft-1","place":3,"direction":"outward","wording":{"en":{"name":"R&D and emerging technology","definition":"Trying new technology, from generative AI to edge computing, and turning the worthwhile part into offers.","kpis":["Share of experiments that reach production","Revenue from features younger than 18 months","Time to stop failed bets"],"origin":"The article's “R&D that fuels innovation” and “Generative AI or edge computing”."}}},
    {"key":"D04","origin":"D04@draft-1","place":4,"direction":"outward","wording":{"en":{"name":"Engineering culture and delivery","definition":"How developers work: methods, quality habits and the flow of change.","kpis":["Lead time","Deployment frequency","Rework rate","Developer satisfaction"],"origin":"The article's “Engineering Culture” of agile methods and DevOps."}}},
    {"key":"D05","origin":"D05@draft-1","place":5,"direction":"outward","wording":{"en":{"name":"Technical debt and quality","definition":"Keeping the cost of change under control while delivering.","kpis":["Debt's share of capacity","Age of critical debt","Escaped defects"],"origin":"The article's “sprints, deployments, and technical debt management”."}}},
    {"key":"D06","origin":"D06@draft-1","place":6,"direction":"outward","wording":{"en":{"name":"External technical voice","definition":"Showing technical strength to investors, customers, partners and candidates.","kpis":["Due-diligence findings closed","Technical win rate","Reach of talks and publications","Candidates who come by themselves"],"origin":"The article's “External Evangelism”."}}},
    {"key":"D07","origin":"D07@draft-1","place":7,"direction":"inward","wording":{"en":{"name":"Business systems (ERP, CRM, data flows)","definition":"The core systems that run sales, finance, supply and service.","kpis":["Process uptime","Time from order to cash","Integration failures","User satisfaction"],"origin":"The article's “internal systems”, ERP and CRM first among them."}}},
    {"key":"D08","origin":"D08@draft-1","place":8,"direction":"inward","wording":{"en":{"name":"Infrastructure and technology spend","definition":"Internal cloud, networks and the bought software, and what they cost.","kpis":["IT spend per revenue","Share of software licences in use","Cloud budget variance","Trend of unit cost"],"origin":"The article's “Infrastructure Management: Overseeing the cloud budgets”."}}},
    {"key":"D09","origin":"D09@draft-1","place":9,"direction":"inward","wording":{"en":{"name":"Security operations","definition":"Preventing, detecting and handling threats across the company.","kpis":["Mean time to detect and to contain","Age of critical patches","Phishing failure rate","Share of accounts with a second factor"],"origin":"The article's “cybersecurity protocols”."}}},
    {"key":"D10","origin":"D10@draft-1","place":10,"direction":"inward","wording":{"en":{"name":"Privacy and compliance","definition":"Meeting data-protection and sector duties, with evidence.","kpis":["Open audit findings by age","Coverage of impact assessments","Time to answer requests","Controls passed"],"origin":"The article's “data protection (GDPR, CCPA)”."}}},
    {"key":"D11","origin":"D11@draft-1","place":11,"direction":"inward","wording":{"en":{"name":"Business process automation","definition":"Tools that make HR, finance, marketing and others faster.","kpis":["Hours saved","Manual steps removed","Cycle time","Share of staff using it"],"origin":"The article's “Business Process Automation”."}}},
    {"key":"D12","origin":"D12@draft-1","place":12,"direction":"inward","wording":{"en":{"name":"Digital workplace and continuity","definition":"A stable, usable work environment wherever people are, kept alive through a crisis.","kpis":["Tickets solved at first contact","Working hours lost","Recovery tests passed","Employees' score for IT"],"origin":"The article's “stable digital workspace” and “operational continuity”."}}},
    {"key":"D13","origin":"D13@draft-1","place":13,"direction":"shared","wording":{"en":{"name":"Customer trust and incident response","definition":"One response when an internal event reaches customers.","kpis":["Time to notify","Score of joint drills","Causes that repeat","Customers lost over trust"],"origin":"The article's “a data breach … directly affects the customer's trust”."}}},
    {"key":"D14","origin":"D14@draft-1","place":14,"direction":"shared","wording":{"en":{"name":"Technology talent and hub strategy","definition":"Where, how and whom to hire, develop and keep, across both organisations.","kpis":["Time to fill","Offers accepted","Regretted leavers","Hub cost per productive hire","Pay-equity gap"],"origin":"The article's “which geographical hubs”, a “joint leadership challenge”."}}},
    {"key":"D15","origin":"D15@draft-1","place":15,"direction":"shared","wording":{"en":{"name":"Data and AI platform and governance","definition":"A shared data foundation, the rules of access, and who answers for models.","kpis":["Trusted data products","Lead time of access","Models with an owner and a review","Data and model incidents"],"origin":"General practice; the article names no more of it than “Generative AI”."}}},
    {"key":"D16","origin":"D16@draft-1","place":16,"direction":"shared","wording":{"en":{"name":"Digital strategy and investment portfolio","definition":"One plan of what to fund, buy, build and retire, and the vendor choices that bind both.","kpis":["Plan against outcome","Share of spend with a named benefit owner","Tools bought twice","Lead time of decisions"],"origin":"The article's “cohesive digital strategy” and “high-stakes calls on vendors”."}}}
  ]$catalogue$;
BEGIN
  FOR org IN SELECT app.organisation_ids() LOOP
    PERFORM set_config('app.org_id', org::text, true);
    CONTINUE WHEN EXISTS (SELECT 1 FROM public.responsibility r WHERE r.org_id = org AND r.key IS NOT NULL);
    FOR entry IN SELECT e.value FROM jsonb_array_elements(catalogue) WITH ORDINALITY e ORDER BY e.ordinality LOOP
      made := gen_random_uuid();
      INSERT INTO public.responsibility (org_id, id, key, origin, place)
        VALUES (org, made, entry->>'key', entry->>'origin', (entry->>'place')::smallint);
      INSERT INTO public.responsibility_version (org_id, id, responsibility_id, wording, direction)
        VALUES (org, gen_random_uuid(), made, entry->'wording', entry->>'direction');
    END LOOP;
  END LOOP;
  PERFORM set_config('app.org_id', '', true);
END $$;
