// Generated from the API's description; do not edit.
export interface paths {
    "/api/v1/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one can log in */
        get: operations["LoginController_providers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login/signed-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where providers send people back who have signed out */
        get: operations["LoginController_signedOut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Log in: sends the browser to the provider */
        get: operations["LoginController_begin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the provider sends the browser back; opens a session */
        get: operations["LoginController_finish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who I am, and how long
         * @description Asking does not make the session longer. Its `csrfToken` goes with every change.
         */
        get: operations["SessionController_session"];
        put?: never;
        post?: never;
        /** Sign out here */
        delete: operations["SessionController_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Still here: the session does not end for having been left alone */
        post: operations["SessionController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out everywhere */
        delete: operations["SessionController_signOutEverywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login/{provider}/back-channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For providers: somebody has signed out there */
        post: operations["BackChannelController_logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Connect a login to an employee, by the code the employee was shown */
        put: operations["EmployeeLoginController_connect"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who there is to log in as, at the demo’s login services */
        get: operations["DemoLoginController_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many jobs wait, run and have failed, and whether workers are alive */
        get: operations["QueueHealthController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queues/{queue}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again what has failed for good in a queue, of my municipality */
        post: operations["QueueHealthController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The guides in force in my municipality */
        get: operations["GuidesController_inForce"];
        put?: never;
        /** Publish a version for new cases; running ones keep theirs */
        post: operations["GuidesController_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides/{guide}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When each version of a guide was published, the newest first */
        get: operations["GuidesController_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides/{guide}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A published version of a guide */
        get: operations["GuidesController_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides/{guide}/versions/{version}/differences/{to}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes from one version to another */
        get: operations["GuidesController_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What publishing this text would refuse or change, without doing it */
        post: operations["GuidesController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The services of the municipality, and outside bodies it works with */
        get: operations["DirectoryController_services"];
        put?: never;
        /** A new service, or an outside body */
        post: operations["DirectoryController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What a service is called, and what it is */
        put: operations["DirectoryController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{id}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works in a service today: whom the baton can be offered to */
        get: operations["DirectoryController_staff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When services are closed: the calendars of the municipality and of the installation */
        get: operations["ServiceCalendarsController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands in for whom in the services I work in */
        get: operations["DeputiesController_list"];
        put?: never;
        /** Name somebody of my service who stands in for a colleague, until a day */
        post: operations["DeputiesController_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deputies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End it before its last day, at once */
        delete: operations["DeputiesController_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who works or worked here, with their roles now and to come */
        get: operations["StaffAdministrationController_list"];
        put?: never;
        /** Somebody new; they hold no role and have no login yet */
        post: operations["StaffAdministrationController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Staff by name, service, role and standing, in pages */
        post: operations["StaffAdministrationController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One who works or worked here, with roles now and to come */
        get: operations["StaffAdministrationController_one"];
        /** Change what is known of somebody, or say that they have left */
        put: operations["StaffAdministrationController_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a role, from a day to a day */
        post: operations["StaffAdministrationController_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/roles/{roleId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a role: at once, or with a last day */
        post: operations["StaffAdministrationController_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who gave whom which role, and every other change of staff, services and deputies */
        get: operations["DirectoryEventsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own imports, the newest first */
        get: operations["DirectoryImportsController_list"];
        put?: never;
        /**
         * Check a file of services or staff, and see what it would change
         * @description Nothing is changed yet. Mistakes are told with line and column, all at once.
         */
        post: operations["DirectoryImportsController_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of one’s own imports: how far it has come, and what it changes */
        get: operations["DirectoryImportsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory-imports/{id}/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say yes: a worker takes the file in, all of it or nothing */
        post: operations["DirectoryImportsController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An id for a child or a guardian; the answer is the same whether or not they were known */
        post: operations["PeopleController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** People of the cases I see, by national id or by parts of the name */
        post: operations["PeopleController_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I may know of a person: through a case I read, or because it is me */
        get: operations["PeopleController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the child lives; nothing where the address is strictly confidential */
        get: operations["ContactAddressController_find"];
        /** Write down where the child lives; refused where the address is strictly confidential */
        put: operations["ContactAddressController_put"];
        post?: never;
        /** Forget where the child lives */
        delete: operations["ContactAddressController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has access to a case, why, since when and until when */
        get: operations["AccessAccountController_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/entries/{number}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a restricted entry in the log of the right child, under its rules */
        post: operations["MoveEntryController_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My cases, what is due first at the top */
        get: operations["CaseQueriesController_mine"];
        put?: never;
        /** Log a concern; with what was seen, or an acute start above level 0, in the same command */
        post: operations["CasesController_log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record one or several events; all of them, or none */
        post: operations["CasesController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case as I may see it, and what I can do now; its ETag goes into If-Match */
        get: operations["CaseQueriesController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened in a case, with its texts, oldest first */
        get: operations["CaseQueriesController_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Goals and interventions */
        get: operations["CaseQueriesController_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What must happen by when */
        get: operations["CaseQueriesController_followUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has recorded something since I looked, as a 412 tells it */
        get: operations["ChangesController_since"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/family/child": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State whether child protection has the care of the child, and therefore consents */
        put: operations["FamilyController_stateCare"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/family/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State that somebody is a guardian of the child; doing it again changes nothing */
        put: operations["FamilyController_state"];
        post?: never;
        /** State that somebody is no guardian of the child; their access ends at once */
        delete: operations["FamilyController_takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/family-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The case for one of its family: what is agreed, who does what, and what they have said yes to
         * @description Its ETag goes into If-Match of events
         */
        get: operations["FamilyPageController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/family-page/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The page as one of the family would read it, to print for who cannot log in
         * @description For whoever drives the case; what is kept from the reader is not on it. A look at the case: see `prints`
         */
        get: operations["FamilyPageController_asReadBy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/family-page/{personId}/prints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The page of somebody in the family goes to paper: the account of looks says so */
        post: operations["FamilyPageController_printed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What I am asked to consent to where there is no log for me to read yet
         * @description Of each case the question alone. Once the log is open it stands on the page of the family
         */
        get: operations["ConsentQuestionsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-questions/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** My own yes or no to what I am asked in a case; the last yes opens a log that was asked for */
        post: operations["ConsentQuestionsController_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emergency-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every try to break the glass, newest first, what came of it, and why it was made */
        get: operations["EmergencyAccessController_tries"];
        put?: never;
        /** Read a case for 24 hours, in an emergency and for a stated reason */
        post: operations["EmergencyAccessController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/emergency-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has opened this case in an emergency */
        get: operations["EmergencyAccessController_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-assignments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would happen if the baton of these cases went to somebody; changes nothing */
        post: operations["BulkAssignmentsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do what was previewed: a command for each case, where nothing has changed since; an answer for each */
        post: operations["BulkAssignmentsController_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether my calendar can read my dates */
        get: operations["CalendarController_own"];
        put?: never;
        /** Make a secret address for my calendar; an earlier one stops at once */
        post: operations["CalendarController_make"];
        /** Revoke the address */
        delete: operations["CalendarController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dates without what they are about, for the calendar that has the secret address */
        get: operations["CalendarController_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/next-meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The next meeting of a case as a file for a calendar, without what it is about */
        get: operations["CalendarController_meeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protection-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reports I have sent or may read */
        get: operations["ProtectionReportsController_mine"];
        put?: never;
        /** Begin a report, and send it in the same command; with or without a case */
        post: operations["ProtectionReportsController_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protection-reports/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What became of a report: receipt, answer, asked again, closed */
        post: operations["ProtectionReportsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protection-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report with its history and what can be noted now */
        get: operations["ProtectionReportsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports-without-reader": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services with a report that nobody follows up, for which I am asked to name somebody */
        get: operations["ReportsWithoutReaderController_mine"];
        put?: never;
        /** Name who goes on with what the service has reported. They are told and read it within a minute; I learn no more of it */
        post: operations["ReportsWithoutReaderController_name"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What must happen by when: overdue, today and within a week */
        get: operations["FollowUpsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What concerns me, the newest first
         * @description Of cases, for as long as I see them.
         */
        get: operations["NoticesController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have seen them, up to this one */
        post: operations["NoticesController_see"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as it changes
         * @description Server-sent events with ids and numbers only (docs/live.md). Listening does not make the session longer.
         */
        get: operations["LiveController_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which cases need the coordinating unit, or me as a leader, and why */
        get: operations["BoardController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has come in to my services and is to be clarified, the most pressing first */
        get: operations["BoardController_intake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have begun to write and not sent */
        get: operations["DraftsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them, with what is in it */
        get: operations["DraftsController_find"];
        /**
         * Save a draft under an id that the page has made
         * @description Send its id in `Draft-Id` with the request that it becomes, and it is gone when that is done.
         */
        put: operations["DraftsController_save"];
        post?: never;
        /** Throw a draft away */
        delete: operations["DraftsController_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is mine to do: due until the end of next week, batons, referrals, cases without a date, drafts */
        get: operations["MyDayController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/earlier-concerns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Logs and concerns of a child that I read already; the same empty answer for every other child */
        post: operations["EarlierConcernsController_ofChild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/access-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for everything about the child that I may have; staff write down who asked on paper */
        post: operations["AccessRequestsController_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My requests with what was given out, and what waits for my review */
        get: operations["AccessRequestsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The machine-readable copy; before it is released, the draft for who reviews it */
        get: operations["AccessRequestsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-documents/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The copy to read, once it is released */
        get: operations["AccessRequestsController_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-documents/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Two months more to answer the request, which its asker is told with the reason */
        post: operations["AccessRequestsController_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-documents/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release it, with passages left out for a legal reason, or withhold it */
        post: operations["AccessRequestsController_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/archive-package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A closed log as it goes to the archive: the document and its metadata */
        post: operations["DisposalController_produce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disposals/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for my decision: archived cases, and concerns past their retention */
        get: operations["DisposalController_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disposals/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much has been disposed of: numbers by month and service, and no names */
        get: operations["DisposalController_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a file: an attachment, or the paper of a consent */
        post: operations["FilesController_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file, to be saved and not shown by the browser */
        get: operations["FilesController_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-texts/{text}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is read before signing, in one language, with the direction of its writing */
        get: operations["ConsentTextsController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing-ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What my services must see to because they have lost their basis for sharing */
        get: operations["SharingEndsController_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sharing-ends/{id}/handled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is done: the case is told, and the name of the child is gone from here */
        post: operations["SharingEndsController_handle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/measurements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is to be measured in a case, and what has been, with the change since the start */
        get: operations["MeasurementsController_ofCase"];
        put?: never;
        /** Answer a planned measurement, as oneself or recorded for the one who answered */
        post: operations["MeasurementsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Does it help? Mean change and shares by instrument, with small numbers suppressed */
        get: operations["InsightsController_effects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** At which level help is given and how it ends there */
        get: operations["InsightsController_levels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reports one has asked for, the newest first */
        get: operations["StatusReportsController_list"];
        put?: never;
        /** Have the yearly status made: a worker counts and prints, and one may leave meanwhile */
        post: operations["StatusReportsController_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status-reports/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report to be printed, in the language of whoever asked for it */
        get: operations["StatusReportsController_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status-reports/{id}/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same numbers for a spreadsheet */
        get: operations["StatusReportsController_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has looked at my case: when, at what, and why they could */
        get: operations["LooksOfCaseController_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/protection-reports/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has looked at a report that I may read */
        get: operations["LooksOfCaseController_ofReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-log/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was odd about what my staff have looked at */
        get: operations["ReviewsController_found"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-log/findings/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What I concluded about it; earlier conclusions stay */
        post: operations["ReviewsController_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-log/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What my staff have looked at in a period, or who of them at one case */
        get: operations["ReviewsController_ofStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-log/audit/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was odd, with the reviews that leaders have made and those they have not */
        get: operations["ReviewsController_auditedFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-log/audit/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Looks by who looked, by reference of a case, or by relation (`emergency`: broken glass) */
        get: operations["ReviewsController_audited"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-log/audit/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has access to a case, why and until when: without a name of the family */
        get: operations["ReviewsController_access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be measured with: items by number, ranges, who answers at which ages */
        get: operations["InstrumentsController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        LoginProviderDto: {
            /** @example entra */
            id: string;
            /** @enum {string} */
            kind: "staff" | "family";
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /**
             * @description Where to send the browser
             * @example /api/v1/login/entra
             */
            url: string;
        };
        SessionPersonDto: {
            /**
             * @description Employed, or of the family
             * @enum {string}
             */
            kind: "staff" | "person";
            /** Format: uuid */
            id: string;
            /** @description Of an employee */
            name: string | null;
        };
        MunicipalityDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SessionRoleDto: {
            role: string;
            /** @description Null for a role of the whole municipality */
            serviceId: string | null;
            serviceName: string | null;
        };
        SessionDto: {
            person: components["schemas"]["SessionPersonDto"];
            municipality: components["schemas"]["MunicipalityDto"];
            /** @description That the level of the login is enough for */
            roles: components["schemas"]["SessionRoleDto"][];
            /** @description Where the person logged in */
            provider: string | null;
            /** @description Level of assurance, as the provider calls it */
            acr: string | null;
            /**
             * Format: date-time
             * @description Of the answer: clocks of browsers are wrong
             */
            now: string;
            /**
             * Format: date-time
             * @description When the session ends if nothing more is done
             */
            endsAt: string;
            /**
             * Format: date-time
             * @description When it ends whatever is done
             */
            endsAtTheLatest: string;
            /** @description To be sent as `X-CSRF-Token` with everything that changes something */
            csrfToken: string;
        };
        SignedOutDto: {
            /** @description How many sessions ended */
            ended: number;
            /** @description Where to send the browser so that it is signed out at the provider too */
            logoutUrl: string | null;
        };
        ConnectLoginDto: {
            /** @description What the employee was shown at the login that was refused */
            loginCode: string;
        };
        HeldRoleDto: {
            role: string;
            /** @description Null for a role of the whole municipality */
            serviceId: string | null;
        };
        DemoPersonDto: {
            /** @description What to log in with */
            who: string;
            name: string;
            /**
             * @description Employed, or of the family
             * @enum {string}
             */
            kind: "staff" | "person";
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            municipalityId: string;
            roles: components["schemas"]["HeldRoleDto"][];
        };
        QueueHealthDto: {
            /** @example follow-ups */
            name: string;
            /** @description Of the installation: could be done now */
            waiting: number;
            active: number;
            /** @description For later, or for another try */
            delayed: number;
            /** @description Of my municipality: failed for good, kept for 14 days */
            failed: number;
            /**
             * Format: date-time
             * @description Since when the oldest that waits could have been done
             */
            oldestWaitingSince: string | null;
        };
        WorkersHealthDto: {
            /** @description Have said so in time */
            alive: number;
            /** @description Have not, in the last day, and did not say that they stop */
            lost: number;
            /**
             * Format: date-time
             * @description Queues and rows were last compared
             */
            reconciledAt: string | null;
            /**
             * Format: date-time
             * @description The last time that failed, in the last day
             */
            reconcileFailedAt: string | null;
        };
        QueuesHealthDto: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            server: "postgresql" | "redis";
            /** @description False when the queue server does not answer: then no queue is listed */
            answers: boolean;
            queues: components["schemas"]["QueueHealthDto"][];
            workers: components["schemas"]["WorkersHealthDto"];
        };
        RetriedDto: {
            /** @description So many were failed, and wait again */
            retried: number;
        };
        GuideInForceDto: {
            /** @example baerum */
            guide: string;
            /** @example 1 */
            version: number;
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** @description Empty: every service without a guide of its own */
            serviceKinds: string[];
            /** Format: date-time */
            publishedAt: string;
        };
        PublishedVersionDto: {
            /** @example 2 */
            version: number;
            /** Format: date-time */
            publishedAt: string;
        };
        GuideVersionDto: {
            /** @example baerum */
            guide: string;
            /** @example 1 */
            version: number;
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** @description Empty: every service without a guide of its own */
            serviceKinds: string[];
            /** Format: date-time */
            publishedAt: string;
            /** @description The guide as published; docs/guides.md describes each field */
            content: {
                [key: string]: unknown;
            };
            /** @description The YAML as it was handed in */
            source: string;
        };
        GuideDifferenceDto: {
            /**
             * @description Where; in the language of the reader, as the values are
             * @example nivå 1 › steg plan › frist
             */
            path: string;
            /** @enum {string} */
            kind: "added" | "removed" | "changed";
            before?: string;
            after?: string;
        };
        GuideTextDto: {
            /** @description The guide in YAML, as docs/guides.md describes it */
            source: string;
        };
        PublicationDto: {
            /** @example baerum */
            guide: string;
            /** @example 2 */
            version: number;
            /** @description To the version before; empty for the first one */
            differences: components["schemas"]["GuideDifferenceDto"][];
        };
        ServiceDto: {
            /** Format: uuid */
            id: string;
            /** @example school */
            kind: string;
            name: string;
            /** @description Not the municipality's own: its answers are recorded for it */
            outside: boolean;
            /** @description Id of its calendar; null: open every working day */
            calendar: string | null;
            /** @description Id of the guide it has chosen; null: by its kind */
            guide: string | null;
        };
        ServiceChangeDto: {
            /** @example healthStation */
            kind: string;
            name: string;
            /**
             * @description Not the municipality's own: no accounts here
             * @default false
             */
            outside: boolean;
            /** @description Id of a service calendar; open every working day when left out */
            calendar?: string;
            /** @description Id of a guide of the municipality; the one for its kind when left out */
            guide?: string;
        };
        StaffDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ClosedPeriodDto: {
            name: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Included
             */
            to: string;
        };
        ServiceCalendarDto: {
            /** @example baerum-school */
            id: string;
            name: string;
            closed: components["schemas"]["ClosedPeriodDto"][];
        };
        DeputyDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            serviceId: string;
            /** Format: uuid */
            absentId: string;
            absentName: string | null;
            /** Format: uuid */
            deputyId: string;
            deputyName: string | null;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            /** @enum {string} */
            reason: "away" | "holiday" | "vacancy" | "conflictOfInterest";
        };
        NameDeputyDto: {
            /**
             * Format: uuid
             * @description The service that you lead and in which both work
             */
            serviceId: string;
            /**
             * Format: uuid
             * @description Who is away
             */
            absentId: string;
            /**
             * Format: uuid
             * @description Who stands in; may be yourself
             */
            deputyId: string;
            /**
             * Format: date
             * @description First day; today when left out
             */
            from?: string;
            /**
             * Format: date
             * @description Last day
             */
            until: string;
            /** @enum {string} */
            reason: "away" | "holiday" | "vacancy" | "conflictOfInterest";
        };
        GivenRoleDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "practitioner" | "leader" | "coordinatingUnit" | "manager" | "administrator" | "auditor";
            /** Format: uuid */
            serviceId: string | null;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string | null;
        };
        StaffMemberDto: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string | null;
            /** @enum {string} */
            language: "nb" | "nn" | "en";
            active: boolean;
            /** @description Whether a login is connected */
            hasLogin: boolean;
            /** @description Held now or to come */
            roles: components["schemas"]["GivenRoleDto"][];
        };
        StaffSearchDto: {
            /** @description Part of a name or of an e-mail address */
            text?: string;
            /**
             * Format: uuid
             * @description Holds a role in this service, now or to come
             */
            serviceId?: string;
            /** @enum {string} */
            role?: "practitioner" | "leader" | "coordinatingUnit" | "manager" | "administrator" | "auditor";
            /**
             * @default working
             * @enum {string}
             */
            standing: "working" | "withoutLogin" | "left" | "all";
            /** @default 50 */
            limit: number;
            /**
             * Format: uuid
             * @description `next` of the page before
             */
            after?: string;
        };
        StaffPageDto: {
            items: components["schemas"]["StaffMemberDto"][];
            /** @description How many there are on all pages */
            found: number;
            next: string | null;
        };
        NewStaffDto: {
            name: string;
            email?: string;
            /**
             * @default nb
             * @enum {string}
             */
            language: "nb" | "nn" | "en";
        };
        StaffChangeDto: {
            name?: string;
            email?: string;
            /** @enum {string} */
            language?: "nb" | "nn" | "en";
            /** @description False for somebody who has left: nothing opens for them from now on */
            active?: boolean;
        };
        NewRoleDto: {
            /** @enum {string} */
            role: "practitioner" | "leader" | "coordinatingUnit" | "manager" | "administrator" | "auditor";
            /**
             * Format: uuid
             * @description For roles that are held in a service
             */
            serviceId?: string;
            /**
             * Format: date
             * @description First day; today when left out
             */
            from?: string;
            /**
             * Format: date
             * @description Last day; until further notice when left out
             */
            until?: string;
        };
        RoleEndDto: {
            /**
             * Format: date
             * @description Last day; when left out, it is over at once
             */
            until?: string;
        };
        DirectoryEventDto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @description `staff:<id>`, `system:<command>` */
            actor: string;
            actorName: string | null;
            /** @example role.added */
            what: string;
            staffId: string | null;
            staffName: string | null;
            serviceId: string | null;
            serviceName: string | null;
            role: string | null;
            aboutOneself: boolean;
        };
        FileToImportDto: {
            /** @enum {string} */
            kind: "servicesImport" | "staffImport";
            /**
             * Format: byte
             * @description The CSV file in base64; the format stands in docs/import.md
             */
            file: string;
            /**
             * @description Of staff: the file is the whole list, and roles that do not stand in it end
             * @default false
             */
            whole: boolean;
        };
        ImportCountDto: {
            new: number;
            changed: number;
            ended: number;
            unchanged: number;
        };
        ImportCountsDto: {
            service: components["schemas"]["ImportCountDto"];
            person: components["schemas"]["ImportCountDto"];
            role: components["schemas"]["ImportCountDto"];
        };
        ImportedFieldDto: {
            field: string;
            was: string | null;
            becomes: string | null;
        };
        ImportChangeDto: {
            /** @enum {string} */
            what: "service" | "person" | "role";
            /** @enum {string} */
            how: "new" | "changed" | "ended";
            /** @description Of the service or the person */
            name: string;
            role?: string;
            /** @description Name of the service in which the role is held */
            service?: string;
            /**
             * Format: date
             * @description First day of a role
             */
            from?: string | null;
            /**
             * Format: date
             * @description Last day of a role
             */
            until?: string | null;
            fields?: components["schemas"]["ImportedFieldDto"][];
        };
        DirectoryImportDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "servicesImport" | "staffImport";
            /**
             * @description `checked` waits for a yes; the others go by themselves
             * @enum {string}
             */
            state: "checked" | "waiting" | "running" | "done" | "failed";
            whole: boolean;
            counts: components["schemas"]["ImportCountsDto"];
            /** @description What is changed: the first 200, what ends before all */
            changes: components["schemas"]["ImportChangeDto"][];
            /** @description How many changes there are */
            changeCount: number;
            /** @description How many steps the work has; 0 before that is known */
            steps: number;
            stepsDone: number;
            /** @description A code: why it could not be done */
            failure: string | null;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /**
             * Format: date
             * @description Last day on which it can be seen
             */
            expiresOn: string;
        };
        NewPersonDto: {
            /** @enum {string} */
            kind: "nationalId" | "unborn" | "noNationalId";
            /**
             * Format: uuid
             * @description The service of yours that enters the person and keeps the name
             */
            serviceId: string;
            /** @description With `nationalId`: a national id or D-number of 11 digits */
            nationalId?: string;
            /**
             * Format: date
             * @description With `noNationalId`, when it is known
             */
            birthDate?: string;
            name?: string;
        };
        PersonIdDto: {
            /** Format: uuid */
            id: string;
        };
        SearchPeopleDto: {
            /** @description A national id; in the body, for an address is written down in many places */
            nationalId?: string;
            /** @description Parts of a name, as your services have written it */
            name?: string;
        };
        PersonDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "identified" | "unborn" | "noNationalId";
            /** Format: date */
            birthDate: string | null;
            name: string | null;
        };
        AddressDto: {
            address: string | null;
        };
        NewAddressDto: {
            address: string;
        };
        AccessReasonDto: {
            /** @description Stable code */
            code: string;
            /** @description The same in plain words, in the language of the request */
            words: string;
            /** @description Number of the entry that let them in */
            entry: number | null;
            /** @description Consent or other basis it rests on */
            basis: string | null;
        };
        PrincipalWithAccessDto: {
            /** @enum {string} */
            kind: "staff" | "person" | "service" | "leader" | "unit" | "role";
            /** @description Null where the reader may not know who */
            id: string | null;
            name: string | null;
            /** @description Name of the service they take part for */
            service: string | null;
            relation: string;
            /** @description Reads what is in the case, and not only that it exists */
            content: boolean;
            /** @description Kinds of information; null for all */
            kinds: string[] | null;
            /** Format: date-time */
            since: string;
            /** @description Last day, or the instant at which it ends */
            until: string | null;
            reason: components["schemas"]["AccessReasonDto"];
        };
        CaseAccessDto: {
            /** Format: uuid */
            caseId: string;
            access: components["schemas"]["PrincipalWithAccessDto"][];
            /** @description Some are left out, for the reader only knows that the case exists */
            shortened: boolean;
        };
        MoveEntryDto: {
            /**
             * Format: uuid
             * @description The case it should have been written in
             */
            toCaseId: string;
        };
        MovedEntryDto: {
            /** @description Its number in the other case */
            entry: number;
        };
        KeptFromGuardiansDto: {
            /** @enum {string} */
            ground: "dangerToChild" | "youngPersonsHealth";
            /** @description From which guardians; left out, from all */
            from?: string[];
            /**
             * Format: date
             * @description When somebody looks at it again; must be there for a danger
             */
            reviewBy?: string;
            /** @description Sealed; must be there for a danger, and below 16 */
            reason?: string;
        };
        ChildOfConcernDto: {
            /** @enum {string} */
            kind: "nationalId" | "known" | "unborn" | "cannotSayYet";
            /** @description With `nationalId`: 11 digits */
            nationalId?: string;
            /**
             * Format: uuid
             * @description With `known`: an id from /people
             */
            personId?: string;
            /** @description As the service knows the child; kept by the service itself */
            name?: string;
        };
        LogConcernDto: {
            events: ({
                /** @enum {string} */
                type: "CONCERN_LOGGED";
                facts: {
                    /** Format: uuid */
                    serviceId: string;
                    groups?: ("earlyYears" | "kindergartenAndSchool" | "mentalHealthAndSubstances" | "poverty")[];
                };
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONCERN_DEFINED";
                facts: {
                    /** Format: date */
                    since?: string;
                    worry: number;
                    earlierConcerns: boolean;
                };
                texts: {
                    seenAndHeard: string;
                    mayMean?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONCERN_SHARED";
                facts: {
                    /** @enum {string} */
                    with: "colleague" | "leader" | "child" | "guardians" | "otherServiceAnonymously";
                };
                texts?: {
                    whatWasSaid?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONCERN_DISMISSED";
                facts?: Record<string, never>;
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONCERN_REOPENED";
                facts?: Record<string, never>;
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LEVEL_1_DECIDED";
                facts?: Record<string, never>;
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LEVEL_2_DECIDED";
                facts?: Record<string, never>;
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LEVEL_3_DECIDED";
                facts?: Record<string, never>;
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LEVEL_1_STARTED_ACUTELY";
                facts: {
                    /** Format: date */
                    evaluateBy: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LEVEL_2_STARTED_ACUTELY";
                facts: {
                    /** Format: date */
                    evaluateBy: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LEVEL_3_STARTED_ACUTELY";
                facts: {
                    /** Format: date */
                    evaluateBy: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ACUTE_RISE_EVALUATED";
                facts: {
                    wasRight: boolean;
                    childVoice: {
                        /** @enum {string} */
                        kind: "said";
                    } | {
                        /** @enum {string} */
                        kind: "willBeAsked";
                        /** Format: date */
                        askBy: string;
                        /** Format: uuid */
                        askedBy?: string;
                    } | {
                        /** @enum {string} */
                        kind: "couldNotBeAsked";
                    };
                };
                texts: {
                    conclusion: string;
                    childSaid?: string;
                    whyNotAsked?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "GUIDE_STEP_COMPLETED";
                facts: {
                    guideStep: string;
                };
                texts?: {
                    note?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "MEETING_HELD";
                facts: {
                    /** Format: date */
                    on: string;
                    present: ("child" | "guardians" | "ownService" | "otherServices" | "coordinatingUnit")[];
                };
                texts?: {
                    minutes?: string;
                    whyWithoutFamily?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LOG_REQUESTED";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "RIGHTS_ASSESSED";
                facts: {
                    /** @enum {string} */
                    individualPlan: "entitled" | "notEntitled" | "declined";
                    /** @enum {string} */
                    childCoordinator: "entitled" | "notEntitled" | "declined";
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "GOAL_SET";
                facts: {
                    /** Format: uuid */
                    goalId: string;
                    /** @default 1 */
                    weight: number;
                    /** @default -1 */
                    baseline: -2 | -1;
                };
                texts: {
                    goal: string;
                    expectedOutcome?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "GOAL_REACHED";
                facts: {
                    /** Format: uuid */
                    goalId: string;
                };
                texts?: {
                    note?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "GOAL_DROPPED";
                facts: {
                    /** Format: uuid */
                    goalId: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "INTERVENTION_PLANNED";
                facts: {
                    /** Format: uuid */
                    interventionId: string;
                    /** Format: uuid */
                    goalId: string;
                    kind: string;
                    responsible: {
                        /** @enum {string} */
                        kind: "staff" | "guardian" | "child";
                        /** Format: uuid */
                        id: string;
                    };
                    /** Format: uuid */
                    serviceId?: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    evaluateBy: string;
                };
                texts: {
                    what: string;
                    where?: string;
                    howEvaluated?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "INTERVENTION_CHANGED";
                facts: {
                    /** Format: uuid */
                    interventionId: string;
                    responsible?: {
                        /** @enum {string} */
                        kind: "staff" | "guardian" | "child";
                        /** Format: uuid */
                        id: string;
                    };
                    /** Format: uuid */
                    serviceId?: string;
                    /** Format: date */
                    evaluateBy?: string;
                };
                texts?: {
                    note?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "INTERVENTION_EVALUATED";
                facts: {
                    /** Format: uuid */
                    interventionId: string;
                    /** @enum {string} */
                    done: "yes" | "partly" | "no";
                    /** @enum {string} */
                    helped: "yes" | "some" | "no" | "worse" | "tooEarly";
                    /** @enum {string} */
                    next: "continue" | "stop";
                    /** Format: date */
                    evaluateBy?: string;
                };
                texts?: {
                    note?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "INTERVENTION_STOPPED";
                facts: {
                    /** Format: uuid */
                    interventionId: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PLAN_AGREED";
                facts?: Record<string, never>;
                texts?: {
                    sharedUnderstanding?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "EVALUATION_STARTED";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "EVALUATION_RECORDED";
                facts: {
                    childVoice: {
                        /** @enum {string} */
                        kind: "said";
                    } | {
                        /** @enum {string} */
                        kind: "willBeAsked";
                        /** Format: date */
                        askBy: string;
                        /** Format: uuid */
                        askedBy?: string;
                    } | {
                        /** @enum {string} */
                        kind: "couldNotBeAsked";
                    };
                };
                texts: {
                    conclusion: string;
                    childSaid?: string;
                    whyNotAsked?: string;
                    guardiansSaid?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CHILD_VOICE_RECORDED";
                facts: {
                    /** @enum {string} */
                    kind: "said" | "couldNotBeAsked";
                };
                texts?: {
                    childSaid?: string;
                    whyNotAsked?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PLAN_RESUMED";
                facts?: Record<string, never>;
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CASE_STUCK";
                facts?: Record<string, never>;
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "COORDINATING_UNIT_ADVISED";
                facts?: Record<string, never>;
                texts: {
                    advice: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CASE_CLOSED";
                facts: {
                    reason: string;
                    /** @enum {string} */
                    goalsReached: "all" | "some" | "none" | "noGoals";
                    /** @enum {string} */
                    familyView: "agrees" | "disagrees" | "notReached";
                };
                texts?: {
                    reason?: string;
                    whatWasReached?: string;
                    familySaid?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CASE_DISCONTINUED";
                facts: {
                    /** @enum {string} */
                    reason: "moved" | "familyEndedIt" | "died" | "openedByMistake" | "followedUpElsewhere";
                    /** @enum {string} */
                    familyView: "agrees" | "disagrees" | "notReached";
                };
                texts: {
                    reason: string;
                    familySaid?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CASE_REOPENED";
                facts?: Record<string, never>;
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONSENT_GIVEN";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                    services: string[];
                    kinds: ("school" | "health" | "childProtection" | "family" | "economy")[];
                    givenBy: {
                        /** @enum {string} */
                        role: "guardian" | "youngPerson" | "pregnantWoman" | "childProtection" | "representative" | "adult";
                        /** Format: uuid */
                        personId?: string;
                    }[];
                    /** @enum {string} */
                    how: "onScreen" | "onPaper" | "orally" | "idPorten";
                    /** Format: date */
                    validFrom: string;
                    /** Format: date */
                    validUntil?: string;
                    shown?: {
                        text: string;
                        version: number;
                        language: string;
                    };
                };
                texts?: {
                    limits?: string;
                    witness?: string;
                    signedBy?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONSENT_ASKED";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                    services: string[];
                    kinds: ("school" | "health" | "childProtection" | "family" | "economy")[];
                    /** Format: date */
                    validUntil?: string;
                    everyGuardian?: boolean;
                };
                texts?: {
                    limits?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONSENT_AGREED";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                    by: {
                        /** @enum {string} */
                        role: "guardian" | "youngPerson" | "pregnantWoman" | "childProtection" | "representative" | "adult";
                        /** Format: uuid */
                        personId?: string;
                    };
                    /** @enum {string} */
                    how: "onScreen" | "onPaper" | "orally" | "idPorten";
                    shown?: {
                        text: string;
                        version: number;
                        language: string;
                    };
                };
                texts?: {
                    witness?: string;
                    signedBy?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONSENT_NO_LONGER_ASKED";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONSENT_EXTENDED";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                    givenBy: {
                        /** @enum {string} */
                        role: "guardian" | "youngPerson" | "pregnantWoman" | "childProtection" | "representative" | "adult";
                        /** Format: uuid */
                        personId?: string;
                    }[];
                    /** @enum {string} */
                    how: "onScreen" | "onPaper" | "orally" | "idPorten";
                    /** Format: date */
                    validUntil: string;
                    shown?: {
                        text: string;
                        version: number;
                        language: string;
                    };
                };
                texts?: {
                    witness?: string;
                    signedBy?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONSENT_WITHDRAWN";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                    by: {
                        /** @enum {string} */
                        role: "guardian" | "youngPerson" | "pregnantWoman" | "childProtection" | "representative" | "adult";
                        /** Format: uuid */
                        personId?: string;
                    };
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONSENT_REFUSED";
                facts: {
                    by: {
                        /** @enum {string} */
                        role: "guardian" | "youngPerson" | "pregnantWoman" | "childProtection" | "representative" | "adult";
                        /** Format: uuid */
                        personId?: string;
                    };
                    /** Format: uuid */
                    consentId?: string;
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "GUARDIAN_OBJECTED";
                facts: {
                    by: {
                        /** @enum {string} */
                        role: "guardian" | "youngPerson" | "pregnantWoman" | "childProtection" | "representative" | "adult";
                        /** Format: uuid */
                        personId?: string;
                    };
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "OBJECTION_SETTLED";
                facts: {
                    /** @enum {string} */
                    outcome: "sharingResumes" | "sharingEnds";
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BASIS_RECORDED";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                    services: string[];
                    kinds: ("school" | "health" | "childProtection" | "family" | "economy")[];
                    law: string;
                    /** Format: date */
                    validUntil?: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BASIS_ENDED";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "REFERRAL_SENT";
                facts: {
                    /** Format: uuid */
                    referralId: string;
                    /** Format: uuid */
                    serviceId: string;
                    named: boolean;
                    kinds: ("school" | "health" | "childProtection" | "family" | "economy")[];
                };
                texts: {
                    question: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "REFERRAL_ACCEPTED";
                facts: {
                    /** Format: uuid */
                    referralId: string;
                    /** Format: uuid */
                    staffId?: string;
                };
                texts?: {
                    answeredBy?: string;
                    message?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "REFERRAL_DECLINED";
                facts: {
                    /** Format: uuid */
                    referralId: string;
                };
                texts: {
                    reason: string;
                    answeredBy?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "REFERRAL_WITHDRAWN";
                facts: {
                    /** Format: uuid */
                    referralId: string;
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ADVICE_RECORDED";
                facts: {
                    /** Format: uuid */
                    serviceId: string;
                };
                texts: {
                    advice: string;
                    givenBy?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PARTICIPANT_JOINED";
                facts: {
                    /** Format: uuid */
                    staffId: string;
                    /** Format: uuid */
                    serviceId: string;
                };
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PARTICIPANT_LEFT";
                facts: {
                    /** Format: uuid */
                    staffId: string;
                    /** Format: uuid */
                    serviceId: string;
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "RELAY_HOLDER_NAMED";
                facts: {
                    /** Format: uuid */
                    staffId: string;
                    /** Format: uuid */
                    serviceId: string;
                };
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BATON_OFFERED";
                facts: {
                    /** Format: uuid */
                    staffId: string;
                    /** Format: uuid */
                    serviceId: string;
                    /** @enum {string} */
                    wishAsked: "child" | "family" | "both" | "notAsked";
                };
                texts?: {
                    message?: string;
                    wish?: string;
                    whyNotAsked?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BATON_ACCEPTED";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BATON_DECLINED";
                facts?: Record<string, never>;
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BATON_OFFER_WITHDRAWN";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BATON_ASSIGNED";
                facts: {
                    /** Format: uuid */
                    staffId: string;
                    /** Format: uuid */
                    serviceId: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "COORDINATOR_APPOINTED";
                facts: {
                    /** Format: uuid */
                    staffId: string;
                    /** Format: uuid */
                    serviceId: string;
                    /** @enum {string} */
                    kind: "childCoordinator" | "coordinator";
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONTACT_RECORDED";
                facts: {
                    /** @enum {string} */
                    with: "child" | "guardians" | "both";
                    /** Format: date */
                    on: string;
                };
                texts?: {
                    note?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "NEXT_DATE_SET";
                facts: {
                    /** Format: date */
                    date: string;
                    time?: string;
                    waitingFor: string;
                };
                texts?: {
                    what?: string;
                    where?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "NOTE_WRITTEN";
                facts?: Record<string, never>;
                texts: {
                    note: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LOG_JOURNALLED";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BRIGHT_SPOT_WRITTEN";
                facts?: Record<string, never>;
                texts: {
                    brightSpot: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "FAMILY_ASKED";
                facts: {
                    /** @enum {string} */
                    wish: "answer" | "talk" | "disagreement" | "anotherTime" | "anotherHolder";
                    /** Format: uuid */
                    personId?: string;
                };
                texts?: {
                    words?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "FAMILY_ANSWERED";
                facts: {
                    entry: number;
                };
                texts: {
                    answer: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "GROUPS_SET";
                facts: {
                    groups: ("earlyYears" | "kindergartenAndSchool" | "mentalHealthAndSubstances" | "poverty")[];
                };
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ENTRY_KEPT_FROM_GUARDIANS";
                facts: {
                    entry: number;
                    /** @enum {string} */
                    ground: "dangerToChild" | "youngPersonsHealth";
                    /** @default [] */
                    from: string[];
                    /** Format: date */
                    reviewBy?: string;
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ENTRY_SHOWN_TO_GUARDIANS";
                facts: {
                    entry: number;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PROTECTION_SET";
                facts: {
                    code: 6 | 7;
                    /** @default [] */
                    readers: {
                        /** @enum {string} */
                        kind: "staff" | "person" | "service";
                        /** Format: uuid */
                        id: string;
                    }[];
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PROTECTION_LIFTED";
                facts?: Record<string, never>;
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PROTECTED_READER_ADDED";
                facts: {
                    reader: {
                        /** @enum {string} */
                        kind: "staff" | "person" | "service";
                        /** Format: uuid */
                        id: string;
                    };
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PROTECTED_READER_REMOVED";
                facts: {
                    reader: {
                        /** @enum {string} */
                        kind: "staff" | "person" | "service";
                        /** Format: uuid */
                        id: string;
                    };
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "INFORMATION_ASKED_FOR";
                facts: {
                    /** Format: uuid */
                    personId: string;
                };
                texts?: {
                    what?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "INFORMATION_ANSWERED";
                facts: {
                    /** Format: uuid */
                    personId: string;
                    /** @enum {string} */
                    answer: "given" | "refused";
                };
                texts: {
                    whatOrWhy: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "REFUSAL_APPEALED";
                facts: {
                    /** Format: uuid */
                    personId: string;
                };
                texts?: {
                    grounds?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "APPEAL_DECIDED";
                facts: {
                    /** Format: uuid */
                    personId: string;
                    /** @enum {string} */
                    outcome: "upheld" | "overturned";
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ENTRY_CORRECTED";
                facts: {
                    entry: number;
                };
                texts: {
                    correction: string;
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ENTRY_RESTRICTED";
                facts: {
                    entry: number;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ENTRY_ERASED";
                facts: {
                    entry: number;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ARCHIVE_RECEIPT_RECORDED";
                facts: {
                    reference: string;
                };
                texts?: {
                    note?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CASE_DISPOSED";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONCERN_DISPOSED";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "MEASUREMENT_RECORDED";
                answer: components["schemas"]["AnswerDto"];
            })[];
            child: components["schemas"]["ChildOfConcernDto"];
        };
        RecordedEntryDto: {
            number: number;
            type: string;
        };
        AppliedDto: {
            /** Format: uuid */
            caseId: string;
            /** @description What was recorded, the engine's own entries included */
            entries: components["schemas"]["RecordedEntryDto"][];
            /** @enum {string} */
            status: "open" | "closed";
            /** @enum {number} */
            level: 0 | 1 | 2 | 3;
            /** @description Canonical step; only for those who read the content */
            step?: string;
            /** @description The guide's own step */
            guideStep?: string | null;
        };
        CommandDto: {
            events: ({
                /** @enum {string} */
                type: "CONCERN_LOGGED";
                facts: {
                    /** Format: uuid */
                    serviceId: string;
                    groups?: ("earlyYears" | "kindergartenAndSchool" | "mentalHealthAndSubstances" | "poverty")[];
                };
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONCERN_DEFINED";
                facts: {
                    /** Format: date */
                    since?: string;
                    worry: number;
                    earlierConcerns: boolean;
                };
                texts: {
                    seenAndHeard: string;
                    mayMean?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONCERN_SHARED";
                facts: {
                    /** @enum {string} */
                    with: "colleague" | "leader" | "child" | "guardians" | "otherServiceAnonymously";
                };
                texts?: {
                    whatWasSaid?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONCERN_DISMISSED";
                facts?: Record<string, never>;
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONCERN_REOPENED";
                facts?: Record<string, never>;
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LEVEL_1_DECIDED";
                facts?: Record<string, never>;
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LEVEL_2_DECIDED";
                facts?: Record<string, never>;
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LEVEL_3_DECIDED";
                facts?: Record<string, never>;
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LEVEL_1_STARTED_ACUTELY";
                facts: {
                    /** Format: date */
                    evaluateBy: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LEVEL_2_STARTED_ACUTELY";
                facts: {
                    /** Format: date */
                    evaluateBy: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LEVEL_3_STARTED_ACUTELY";
                facts: {
                    /** Format: date */
                    evaluateBy: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ACUTE_RISE_EVALUATED";
                facts: {
                    wasRight: boolean;
                    childVoice: {
                        /** @enum {string} */
                        kind: "said";
                    } | {
                        /** @enum {string} */
                        kind: "willBeAsked";
                        /** Format: date */
                        askBy: string;
                        /** Format: uuid */
                        askedBy?: string;
                    } | {
                        /** @enum {string} */
                        kind: "couldNotBeAsked";
                    };
                };
                texts: {
                    conclusion: string;
                    childSaid?: string;
                    whyNotAsked?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "GUIDE_STEP_COMPLETED";
                facts: {
                    guideStep: string;
                };
                texts?: {
                    note?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "MEETING_HELD";
                facts: {
                    /** Format: date */
                    on: string;
                    present: ("child" | "guardians" | "ownService" | "otherServices" | "coordinatingUnit")[];
                };
                texts?: {
                    minutes?: string;
                    whyWithoutFamily?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LOG_REQUESTED";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "RIGHTS_ASSESSED";
                facts: {
                    /** @enum {string} */
                    individualPlan: "entitled" | "notEntitled" | "declined";
                    /** @enum {string} */
                    childCoordinator: "entitled" | "notEntitled" | "declined";
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "GOAL_SET";
                facts: {
                    /** Format: uuid */
                    goalId: string;
                    /** @default 1 */
                    weight: number;
                    /** @default -1 */
                    baseline: -2 | -1;
                };
                texts: {
                    goal: string;
                    expectedOutcome?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "GOAL_REACHED";
                facts: {
                    /** Format: uuid */
                    goalId: string;
                };
                texts?: {
                    note?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "GOAL_DROPPED";
                facts: {
                    /** Format: uuid */
                    goalId: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "INTERVENTION_PLANNED";
                facts: {
                    /** Format: uuid */
                    interventionId: string;
                    /** Format: uuid */
                    goalId: string;
                    kind: string;
                    responsible: {
                        /** @enum {string} */
                        kind: "staff" | "guardian" | "child";
                        /** Format: uuid */
                        id: string;
                    };
                    /** Format: uuid */
                    serviceId?: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    evaluateBy: string;
                };
                texts: {
                    what: string;
                    where?: string;
                    howEvaluated?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "INTERVENTION_CHANGED";
                facts: {
                    /** Format: uuid */
                    interventionId: string;
                    responsible?: {
                        /** @enum {string} */
                        kind: "staff" | "guardian" | "child";
                        /** Format: uuid */
                        id: string;
                    };
                    /** Format: uuid */
                    serviceId?: string;
                    /** Format: date */
                    evaluateBy?: string;
                };
                texts?: {
                    note?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "INTERVENTION_EVALUATED";
                facts: {
                    /** Format: uuid */
                    interventionId: string;
                    /** @enum {string} */
                    done: "yes" | "partly" | "no";
                    /** @enum {string} */
                    helped: "yes" | "some" | "no" | "worse" | "tooEarly";
                    /** @enum {string} */
                    next: "continue" | "stop";
                    /** Format: date */
                    evaluateBy?: string;
                };
                texts?: {
                    note?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "INTERVENTION_STOPPED";
                facts: {
                    /** Format: uuid */
                    interventionId: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PLAN_AGREED";
                facts?: Record<string, never>;
                texts?: {
                    sharedUnderstanding?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "EVALUATION_STARTED";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "EVALUATION_RECORDED";
                facts: {
                    childVoice: {
                        /** @enum {string} */
                        kind: "said";
                    } | {
                        /** @enum {string} */
                        kind: "willBeAsked";
                        /** Format: date */
                        askBy: string;
                        /** Format: uuid */
                        askedBy?: string;
                    } | {
                        /** @enum {string} */
                        kind: "couldNotBeAsked";
                    };
                };
                texts: {
                    conclusion: string;
                    childSaid?: string;
                    whyNotAsked?: string;
                    guardiansSaid?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CHILD_VOICE_RECORDED";
                facts: {
                    /** @enum {string} */
                    kind: "said" | "couldNotBeAsked";
                };
                texts?: {
                    childSaid?: string;
                    whyNotAsked?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PLAN_RESUMED";
                facts?: Record<string, never>;
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CASE_STUCK";
                facts?: Record<string, never>;
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "COORDINATING_UNIT_ADVISED";
                facts?: Record<string, never>;
                texts: {
                    advice: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CASE_CLOSED";
                facts: {
                    reason: string;
                    /** @enum {string} */
                    goalsReached: "all" | "some" | "none" | "noGoals";
                    /** @enum {string} */
                    familyView: "agrees" | "disagrees" | "notReached";
                };
                texts?: {
                    reason?: string;
                    whatWasReached?: string;
                    familySaid?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CASE_DISCONTINUED";
                facts: {
                    /** @enum {string} */
                    reason: "moved" | "familyEndedIt" | "died" | "openedByMistake" | "followedUpElsewhere";
                    /** @enum {string} */
                    familyView: "agrees" | "disagrees" | "notReached";
                };
                texts: {
                    reason: string;
                    familySaid?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CASE_REOPENED";
                facts?: Record<string, never>;
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONSENT_GIVEN";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                    services: string[];
                    kinds: ("school" | "health" | "childProtection" | "family" | "economy")[];
                    givenBy: {
                        /** @enum {string} */
                        role: "guardian" | "youngPerson" | "pregnantWoman" | "childProtection" | "representative" | "adult";
                        /** Format: uuid */
                        personId?: string;
                    }[];
                    /** @enum {string} */
                    how: "onScreen" | "onPaper" | "orally" | "idPorten";
                    /** Format: date */
                    validFrom: string;
                    /** Format: date */
                    validUntil?: string;
                    shown?: {
                        text: string;
                        version: number;
                        language: string;
                    };
                };
                texts?: {
                    limits?: string;
                    witness?: string;
                    signedBy?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONSENT_ASKED";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                    services: string[];
                    kinds: ("school" | "health" | "childProtection" | "family" | "economy")[];
                    /** Format: date */
                    validUntil?: string;
                    everyGuardian?: boolean;
                };
                texts?: {
                    limits?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONSENT_AGREED";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                    by: {
                        /** @enum {string} */
                        role: "guardian" | "youngPerson" | "pregnantWoman" | "childProtection" | "representative" | "adult";
                        /** Format: uuid */
                        personId?: string;
                    };
                    /** @enum {string} */
                    how: "onScreen" | "onPaper" | "orally" | "idPorten";
                    shown?: {
                        text: string;
                        version: number;
                        language: string;
                    };
                };
                texts?: {
                    witness?: string;
                    signedBy?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONSENT_NO_LONGER_ASKED";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONSENT_EXTENDED";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                    givenBy: {
                        /** @enum {string} */
                        role: "guardian" | "youngPerson" | "pregnantWoman" | "childProtection" | "representative" | "adult";
                        /** Format: uuid */
                        personId?: string;
                    }[];
                    /** @enum {string} */
                    how: "onScreen" | "onPaper" | "orally" | "idPorten";
                    /** Format: date */
                    validUntil: string;
                    shown?: {
                        text: string;
                        version: number;
                        language: string;
                    };
                };
                texts?: {
                    witness?: string;
                    signedBy?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONSENT_WITHDRAWN";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                    by: {
                        /** @enum {string} */
                        role: "guardian" | "youngPerson" | "pregnantWoman" | "childProtection" | "representative" | "adult";
                        /** Format: uuid */
                        personId?: string;
                    };
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONSENT_REFUSED";
                facts: {
                    by: {
                        /** @enum {string} */
                        role: "guardian" | "youngPerson" | "pregnantWoman" | "childProtection" | "representative" | "adult";
                        /** Format: uuid */
                        personId?: string;
                    };
                    /** Format: uuid */
                    consentId?: string;
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "GUARDIAN_OBJECTED";
                facts: {
                    by: {
                        /** @enum {string} */
                        role: "guardian" | "youngPerson" | "pregnantWoman" | "childProtection" | "representative" | "adult";
                        /** Format: uuid */
                        personId?: string;
                    };
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "OBJECTION_SETTLED";
                facts: {
                    /** @enum {string} */
                    outcome: "sharingResumes" | "sharingEnds";
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BASIS_RECORDED";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                    services: string[];
                    kinds: ("school" | "health" | "childProtection" | "family" | "economy")[];
                    law: string;
                    /** Format: date */
                    validUntil?: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BASIS_ENDED";
                facts: {
                    /** Format: uuid */
                    consentId: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "REFERRAL_SENT";
                facts: {
                    /** Format: uuid */
                    referralId: string;
                    /** Format: uuid */
                    serviceId: string;
                    named: boolean;
                    kinds: ("school" | "health" | "childProtection" | "family" | "economy")[];
                };
                texts: {
                    question: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "REFERRAL_ACCEPTED";
                facts: {
                    /** Format: uuid */
                    referralId: string;
                    /** Format: uuid */
                    staffId?: string;
                };
                texts?: {
                    answeredBy?: string;
                    message?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "REFERRAL_DECLINED";
                facts: {
                    /** Format: uuid */
                    referralId: string;
                };
                texts: {
                    reason: string;
                    answeredBy?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "REFERRAL_WITHDRAWN";
                facts: {
                    /** Format: uuid */
                    referralId: string;
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ADVICE_RECORDED";
                facts: {
                    /** Format: uuid */
                    serviceId: string;
                };
                texts: {
                    advice: string;
                    givenBy?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PARTICIPANT_JOINED";
                facts: {
                    /** Format: uuid */
                    staffId: string;
                    /** Format: uuid */
                    serviceId: string;
                };
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PARTICIPANT_LEFT";
                facts: {
                    /** Format: uuid */
                    staffId: string;
                    /** Format: uuid */
                    serviceId: string;
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "RELAY_HOLDER_NAMED";
                facts: {
                    /** Format: uuid */
                    staffId: string;
                    /** Format: uuid */
                    serviceId: string;
                };
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BATON_OFFERED";
                facts: {
                    /** Format: uuid */
                    staffId: string;
                    /** Format: uuid */
                    serviceId: string;
                    /** @enum {string} */
                    wishAsked: "child" | "family" | "both" | "notAsked";
                };
                texts?: {
                    message?: string;
                    wish?: string;
                    whyNotAsked?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BATON_ACCEPTED";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BATON_DECLINED";
                facts?: Record<string, never>;
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BATON_OFFER_WITHDRAWN";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BATON_ASSIGNED";
                facts: {
                    /** Format: uuid */
                    staffId: string;
                    /** Format: uuid */
                    serviceId: string;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "COORDINATOR_APPOINTED";
                facts: {
                    /** Format: uuid */
                    staffId: string;
                    /** Format: uuid */
                    serviceId: string;
                    /** @enum {string} */
                    kind: "childCoordinator" | "coordinator";
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONTACT_RECORDED";
                facts: {
                    /** @enum {string} */
                    with: "child" | "guardians" | "both";
                    /** Format: date */
                    on: string;
                };
                texts?: {
                    note?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "NEXT_DATE_SET";
                facts: {
                    /** Format: date */
                    date: string;
                    time?: string;
                    waitingFor: string;
                };
                texts?: {
                    what?: string;
                    where?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "NOTE_WRITTEN";
                facts?: Record<string, never>;
                texts: {
                    note: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "LOG_JOURNALLED";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "BRIGHT_SPOT_WRITTEN";
                facts?: Record<string, never>;
                texts: {
                    brightSpot: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "FAMILY_ASKED";
                facts: {
                    /** @enum {string} */
                    wish: "answer" | "talk" | "disagreement" | "anotherTime" | "anotherHolder";
                    /** Format: uuid */
                    personId?: string;
                };
                texts?: {
                    words?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "FAMILY_ANSWERED";
                facts: {
                    entry: number;
                };
                texts: {
                    answer: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "GROUPS_SET";
                facts: {
                    groups: ("earlyYears" | "kindergartenAndSchool" | "mentalHealthAndSubstances" | "poverty")[];
                };
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ENTRY_KEPT_FROM_GUARDIANS";
                facts: {
                    entry: number;
                    /** @enum {string} */
                    ground: "dangerToChild" | "youngPersonsHealth";
                    /** @default [] */
                    from: string[];
                    /** Format: date */
                    reviewBy?: string;
                };
                texts?: {
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ENTRY_SHOWN_TO_GUARDIANS";
                facts: {
                    entry: number;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PROTECTION_SET";
                facts: {
                    code: 6 | 7;
                    /** @default [] */
                    readers: {
                        /** @enum {string} */
                        kind: "staff" | "person" | "service";
                        /** Format: uuid */
                        id: string;
                    }[];
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PROTECTION_LIFTED";
                facts?: Record<string, never>;
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PROTECTED_READER_ADDED";
                facts: {
                    reader: {
                        /** @enum {string} */
                        kind: "staff" | "person" | "service";
                        /** Format: uuid */
                        id: string;
                    };
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "PROTECTED_READER_REMOVED";
                facts: {
                    reader: {
                        /** @enum {string} */
                        kind: "staff" | "person" | "service";
                        /** Format: uuid */
                        id: string;
                    };
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "INFORMATION_ASKED_FOR";
                facts: {
                    /** Format: uuid */
                    personId: string;
                };
                texts?: {
                    what?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "INFORMATION_ANSWERED";
                facts: {
                    /** Format: uuid */
                    personId: string;
                    /** @enum {string} */
                    answer: "given" | "refused";
                };
                texts: {
                    whatOrWhy: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "REFUSAL_APPEALED";
                facts: {
                    /** Format: uuid */
                    personId: string;
                };
                texts?: {
                    grounds?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "APPEAL_DECIDED";
                facts: {
                    /** Format: uuid */
                    personId: string;
                    /** @enum {string} */
                    outcome: "upheld" | "overturned";
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ENTRY_CORRECTED";
                facts: {
                    entry: number;
                };
                texts: {
                    correction: string;
                    reason?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ENTRY_RESTRICTED";
                facts: {
                    entry: number;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ENTRY_ERASED";
                facts: {
                    entry: number;
                };
                texts: {
                    reason: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "ARCHIVE_RECEIPT_RECORDED";
                facts: {
                    reference: string;
                };
                texts?: {
                    note?: string;
                };
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CASE_DISPOSED";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "CONCERN_DISPOSED";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
                kinds?: ("school" | "health" | "childProtection" | "family" | "economy")[];
                /** Format: uuid */
                about?: string;
                keptFromGuardians?: components["schemas"]["KeptFromGuardiansDto"];
            } | {
                /** @enum {string} */
                type: "MEASUREMENT_RECORDED";
                answer: components["schemas"]["AnswerDto"];
            })[];
        };
        LevelDto: {
            /** @enum {number} */
            level: 0 | 1 | 2 | 3;
            /**
             * @description What the municipality writes on it
             * @example A
             */
            mark: string;
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
        };
        NamedServiceDto: {
            /** Format: uuid */
            id: string;
            name: string | null;
        };
        MemberDto: {
            /** Format: uuid */
            staffId: string;
            name: string | null;
            service: components["schemas"]["NamedServiceDto"];
        };
        WorkListItemDto: {
            /** Format: uuid */
            id: string;
            /** @description Whether I read the content, or only that the case exists */
            content: boolean;
            relations: string[];
            /** @enum {string} */
            status: "open" | "closed";
            level: components["schemas"]["LevelDto"];
            /** Format: date-time */
            levelSince: string;
            /** @description Canonical step; null without content */
            step: string | null;
            /** @description The guide's own step; null without content */
            guideStep: string | null;
            /**
             * Format: date
             * @description First date of its follow-ups
             */
            nextDue: string | null;
            missingNextDate: boolean;
            stuck: boolean;
            acute: boolean;
            holder: components["schemas"]["MemberDto"] | null;
            homeService: components["schemas"]["NamedServiceDto"];
            /** @description Null without content */
            childName: string | null;
            /** @description Whole years today; null without content */
            childAge: number | null;
        };
        WorkListDto: {
            items: components["schemas"]["WorkListItemDto"][];
            /** @description For `after`; null on the last page */
            next: string | null;
        };
        NextDateDto: {
            /** Format: date */
            date: string;
            time?: string;
            /** @description What it is a date of: `meeting`, or another code */
            waitingFor: string;
        };
        FamilyMemberDto: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            relation: "guardian" | "child";
            name: string | null;
        };
        ConsentAnswerDto: {
            /** @enum {string} */
            role: "guardian" | "youngPerson" | "pregnantWoman" | "childProtection" | "representative" | "adult";
            /** Format: uuid */
            personId: string | null;
            name: string | null;
            /**
             * @description Null: waited for
             * @enum {string|null}
             */
            says: "yes" | "no" | null;
            /** @description Their own yes is needed; otherwise that of any with the same role */
            mustSay: boolean;
        };
        ConsentDto: {
            /** Format: uuid */
            consentId: string;
            /** @enum {string} */
            kind: "consent" | "legalBasis";
            status: string;
            services: components["schemas"]["NamedServiceDto"][];
            kinds: string[];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string | null;
            /** @description Whose of the family the yes is, told those who read the whole case; nobody’s for another legal basis */
            givenBy: string[];
            /** @description It was given on paper, which is still to be put into the case */
            paperIsMissing: boolean;
            /** @description While each is asked alone: who has answered what */
            answers: components["schemas"]["ConsentAnswerDto"][];
        };
        ReferralDto: {
            /** Format: uuid */
            referralId: string;
            service: components["schemas"]["NamedServiceDto"];
            named: boolean;
            outside: boolean;
            status: string;
            /** Format: date-time */
            since: string;
        };
        ToolDto: {
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** Format: uri */
            address?: string;
        };
        ChecklistItemDto: {
            id: string;
            what: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            how?: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            who?: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            tools: components["schemas"]["ToolDto"][];
        };
        GuideStepAtDto: {
            id: string;
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** @description The canonical steps it carries out */
            canonical: string[];
            required: boolean;
            now: boolean;
            done: boolean;
            /** @description What, how, who and with which tools; for the present steps */
            checklist?: components["schemas"]["ChecklistItemDto"][];
        };
        ClosingReasonDto: {
            id: string;
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
        };
        GuideAtDto: {
            guide: string;
            version: number;
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** @description Who normally holds the baton here */
            holder?: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** @description Languages in which there is a consent form */
            formLanguages: string[];
            steps: components["schemas"]["GuideStepAtDto"][];
            /** @description Where the guide lets a case go from this level */
            exits: string[];
            closingReasons: components["schemas"]["ClosingReasonDto"][];
            /** @description Whether closing from this level needs a written reason */
            closingNeedsReason: boolean;
            /**
             * Format: date
             * @description When an evaluation that is agreed today is due
             */
            nextEvaluation: string;
        };
        CourseStepDto: {
            id: string;
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** @description The canonical steps it carries out */
            canonical: string[];
        };
        CourseLevelDto: {
            /** @enum {number} */
            level: 0 | 1 | 2 | 3;
            /**
             * @description What the municipality writes on it
             * @example A
             */
            mark: string;
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            steps: components["schemas"]["CourseStepDto"][];
        };
        CourseStayDto: {
            /** @enum {number} */
            level: 0 | 1 | 2 | 3;
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Null while it lasts
             */
            to: string | null;
            /** @enum {string} */
            entered: "logged" | "raised" | "lowered" | "acute" | "reopened";
            /** @enum {string|null} */
            left: "raised" | "lowered" | "acute" | "closed" | null;
            /** @description The canonical step at which it began */
            firstStep: string;
            /** @description The canonical step where it is, or was when it ended; null where that is not remembered */
            lastStep: string | null;
        };
        CourseLapDto: {
            stays: components["schemas"]["CourseStayDto"][];
            /** @description Who held the baton in it, in order */
            holders: components["schemas"]["MemberDto"][];
        };
        CourseEndDto: {
            /** Format: date-time */
            at: string;
            /** @description The guide's words for the reason */
            reason: {
                nb?: string;
                nn?: string;
                en?: string;
            } | null;
        };
        CourseDto: {
            levels: components["schemas"]["CourseLevelDto"][];
            /** @description The oldest first; the last is the present one */
            laps: components["schemas"]["CourseLapDto"][];
            /** @description Canonical step, or `stuck`; of a closed case the one at which it ended */
            step: string;
            /** Format: date-time */
            stepSince: string;
            /** Format: date-time */
            holderSince: string | null;
            closed: components["schemas"]["CourseEndDto"] | null;
        };
        ProtectedReaderDto: {
            /** @enum {string} */
            kind: "staff" | "person" | "service";
            /** Format: uuid */
            id: string;
            name: string | null;
        };
        ProtectionDto: {
            /** @enum {number} */
            code: 6 | 7;
            /** @description Who may know of the case beside who drives it */
            readers: components["schemas"]["ProtectedReaderDto"][];
        };
        MissingStepDto: {
            id: string;
            /** @description The guide's words for it */
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
        };
        MissingDto: {
            requirement: string;
            words: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** @description The event that brings it about, if I may send one */
            mend: string | null;
            /** @description Ids of the interventions that lack it */
            interventions: string[];
            /** @description Required steps of the guide that are not ticked off; empty without content */
            steps: components["schemas"]["MissingStepDto"][];
        };
        ChoiceDto: {
            /**
             * @description The fact it is a value of
             * @example reason
             */
            fact: string;
            id: string;
            /** @description The guide's words for it */
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
        };
        StepOfEventDto: {
            id: string;
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            tools: components["schemas"]["ToolDto"][];
        };
        AllowedEventDto: {
            type: string;
            /** @description What it does, with the guide's name of the level it leads to */
            words: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /**
             * @description What it is about
             * @enum {string}
             */
            group: "course" | "plan" | "log" | "relay" | "services" | "consents" | "record";
            /** @description What stands on its button */
            verb: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** @description What to know before one does it */
            help: {
                nb?: string;
                nn?: string;
                en?: string;
            } | null;
            /** @description The level it leads to, if it leads to another */
            leadsTo: components["schemas"]["LevelDto"] | null;
            /** @description Whether nothing is missing first */
            ready: boolean;
            missing: components["schemas"]["MissingDto"][];
            /** @description JSON schema of `facts`; each field with `x-label`, `x-help`, `x-options`, `x-input`, `x-date`, `x-when` for a form */
            facts: {
                [key: string]: unknown;
            };
            /** @description JSON schema of `texts`, with the same for a form */
            texts: {
                [key: string]: unknown;
            };
            /** @description What the guide leaves to choose from, in its own words */
            choices: components["schemas"]["ChoiceDto"][];
            /** @description The guide's present steps that it is work on, with their tools; empty without content */
            steps: components["schemas"]["StepOfEventDto"][];
            /** @description Whether it goes through on a newer version of the case as well */
            commutes: boolean;
        };
        CaseDto: {
            /** @description Canonical step, or `closed` */
            step?: string;
            /** @enum {string} */
            log?: "none" | "requested" | "opened";
            consentState?: string;
            /** @description What the state means for the family and the services; nb, nn, en */
            consentMeaning?: {
                [key: string]: string;
            };
            relayState?: string;
            groups?: string[];
            nextDate?: components["schemas"]["NextDateDto"] | null;
            child?: Record<string, never> | null;
            family?: components["schemas"]["FamilyMemberDto"][];
            offer?: components["schemas"]["MemberDto"] | null;
            participants?: components["schemas"]["MemberDto"][];
            consents?: components["schemas"]["ConsentDto"][];
            referrals?: components["schemas"]["ReferralDto"][];
            guide?: components["schemas"]["GuideAtDto"];
            course?: components["schemas"]["CourseDto"];
            /** @description For who drives the case or leads its service: whether the address is protected, and for whom not */
            protection?: components["schemas"]["ProtectionDto"] | null;
            /** Format: uuid */
            id: string;
            /** @description Whether I read the content, or only that the case exists */
            content: boolean;
            relations: string[];
            /** @enum {string} */
            status: "open" | "closed";
            level: components["schemas"]["LevelDto"];
            /** Format: date-time */
            levelSince: string;
            /** Format: date */
            nextDue: string | null;
            missingNextDate: boolean;
            stuck: boolean;
            acute: boolean;
            holder: components["schemas"]["MemberDto"] | null;
            homeService: components["schemas"]["NamedServiceDto"];
            allowedEvents: components["schemas"]["AllowedEventDto"][];
        };
        AbsentDto: {
            /** Format: uuid */
            id: string;
            name: string | null;
        };
        EntryActorDto: {
            /** @enum {string} */
            kind: "staff" | "person" | "system";
            id: string;
            name: string | null;
            serviceId: string | null;
            /** @description Of a deputy: in whose place */
            insteadOf?: components["schemas"]["AbsentDto"];
        };
        HistoryEntryDto: {
            number: number;
            restricted: boolean;
            type?: string;
            /** @description What was done, to stand after who did it; a sentence of its own where `isSentence` */
            words?: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            isSentence?: boolean;
            /** Format: date-time */
            at?: string;
            actor?: components["schemas"]["EntryActorDto"];
            facts?: {
                [key: string]: unknown;
            };
            texts?: {
                [key: string]: string;
            };
            /** @description There was text, and it has been erased */
            erased?: boolean;
            /** @description Entries that correct it; they stand beside it */
            corrections?: number[];
            /** @description Of a correction: the entry that it corrects */
            corrects?: number;
            /** @description Kinds of information that it holds; null for what was written before that was said */
            kinds?: string[] | null;
            /** @description The guardian whose own information it is; null where it is the child's */
            about?: string | null;
        };
        HistoryDto: {
            items: components["schemas"]["HistoryEntryDto"][];
            /** @description For `after`; null on the last page */
            next: number | null;
        };
        GoalDto: {
            /** Format: uuid */
            goalId: string;
            /** @enum {string} */
            status: "active" | "reached" | "dropped";
            /** @description How much it counts, 1–5 */
            weight: number;
            /** @description Where it began on the scale from -2 to 2 (GAS) */
            baseline: number;
            /** @description Where it was on the scale when the goals were last looked at (GAS); null before that */
            now: number | null;
            texts: {
                [key: string]: string;
            };
        };
        InterventionDto: {
            /** Format: uuid */
            interventionId: string;
            /** Format: uuid */
            goalId: string;
            kind: string;
            /** @enum {number} */
            level: 1 | 2 | 3;
            /** @description `staff:<id>` or `person:<id>` */
            responsible: string;
            responsibleName: string | null;
            serviceId: string | null;
            /** Format: date */
            from: string;
            /** Format: date */
            evaluateBy: string;
            /** @enum {string} */
            status: "running" | "evaluated" | "stopped";
            done: string | null;
            helped: string | null;
            texts: {
                [key: string]: string;
            };
        };
        PlanDto: {
            goals: components["schemas"]["GoalDto"][];
            interventions: components["schemas"]["InterventionDto"][];
        };
        CaseFollowUpDto: {
            /** Format: uuid */
            id: string;
            kind: string;
            /** @description Who is to do it: `staff:<id>`, `service:<id>`, …; null for others than a reader of the content */
            owner: string | null;
            /** Format: uuid */
            serviceId: string;
            /** Format: date */
            dueDate: string;
        };
        ChangedByDto: {
            /** @enum {string} */
            kind: "staff" | "person" | "system";
            isMe: boolean;
            /** @description Of staff */
            name: string | null;
            service: string | null;
        };
        ChangeDto: {
            /** @description Of the entry in the history */
            number: number;
            type: string;
            /** Format: date-time */
            at: string;
            /** @description What was done, to stand after who did it; a sentence where `by` is null */
            words: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            by: components["schemas"]["ChangedByDto"] | null;
        };
        ChangesDto: {
            /** @description Oldest first; at most 100 */
            changed: components["schemas"]["ChangeDto"][];
        };
        CareDto: {
            /** @description As this case states it; no other case is told */
            inCare: boolean;
        };
        GuardianDto: {
            /**
             * @description A foster parent reads, and neither consents nor objects; a representative of an unaccompanied minor speaks in the guardians' place. Left out: as it was stated before; guardian for somebody new
             * @enum {string}
             */
            relation?: "guardian" | "fosterParent" | "representative";
            /** @description Counts where guardians must say yes. Left out: as it was stated before; true for somebody new */
            parentalResponsibility?: boolean;
            /** @description Does not get to read the log. Left out: as it was stated before; false for somebody new */
            barredFromInsight?: boolean;
            /** @description Carries the child that is not born yet, and consents for it. Left out: as it was stated before; false for somebody new */
            isPregnant?: boolean;
        };
        StatedMemberDto: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            relation: "guardian" | "fosterParent" | "representative";
            parentalResponsibility: boolean;
            barredFromInsight: boolean;
            isPregnant: boolean;
        };
        StatedFamilyDto: {
            members: components["schemas"]["StatedMemberDto"][];
        };
        FamilyReaderDto: {
            /** Format: uuid */
            personId: string;
            name: string | null;
            /** @enum {string} */
            relation: "guardian" | "child" | "fosterParent" | "representative";
            /** @description Whole years; of the child alone */
            age: number | null;
            /** @description In which role I say yes or no; null for who does neither */
            speaksAs: string | null;
            /** @description Kinds of information on which my yes alone is enough today */
            decidesOn: string[];
            /**
             * Format: date
             * @description Last day of a yes that I say today; null for who says none
             */
            yesLastsUntil: string | null;
        };
        FamilyHelperDto: {
            name: string | null;
            service: components["schemas"]["NamedServiceDto"];
            isHolder: boolean;
        };
        FamilyMeetingDto: {
            /** Format: date */
            date: string;
            /** @description HH:MM in Oslo */
            time: string | null;
            /** @description `meeting`, or what else is waited for */
            waitingFor: string;
            what: string | null;
            where: string | null;
        };
        FamilyGoalDto: {
            /** Format: uuid */
            goalId: string;
            goal: string | null;
            expected: string | null;
            /** @enum {string} */
            status: "active" | "reached" | "dropped";
        };
        FamilyTaskDto: {
            /** Format: uuid */
            interventionId: string;
            /** Format: uuid */
            goalId: string;
            what: string | null;
            where: string | null;
            /** @enum {string} */
            by: "you" | "staff" | "family";
            name: string | null;
            /** Format: date */
            from: string;
            /** Format: date */
            evaluateBy: string;
            /** @enum {string} */
            status: "running" | "evaluated" | "stopped";
        };
        FamilyWordDto: {
            /** @description Number of the entry, as the family knows it */
            entry: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            by: "you" | "staff" | "family";
            name: string | null;
            text: string;
        };
        FamilyConsentDto: {
            /** Format: uuid */
            consentId: string;
            services: components["schemas"]["NamedServiceDto"][];
            kinds: string[];
            /** Format: date */
            validUntil: string | null;
            /** @enum {string} */
            status: "asked" | "inForce" | "objected" | "expired" | "withdrawn" | "ended";
            /** @description It runs out soon */
            expiring: boolean;
            /** @description My word is enough to take it back */
            mayWithdraw: boolean;
            /**
             * Format: date
             * @description My yes alone makes it last till then; null where it does not
             */
            mayExtendUntil: string | null;
            /** @description While each is asked alone: who has answered what */
            answers: components["schemas"]["ConsentAnswerDto"][];
            /** @description I am asked, and can say yes now */
            maySayYes: boolean;
            /** @description I am asked, and can say no */
            maySayNo: boolean;
        };
        FamilyAskedYesDto: {
            service: components["schemas"]["NamedServiceDto"];
            /** @description Kinds of information it is about */
            kinds: string[];
            /** @description My yes alone is enough */
            mayGive: boolean;
        };
        FamilyPersonDto: {
            /** Format: uuid */
            personId: string;
            name: string | null;
            /** @enum {string} */
            relation: "guardian" | "child" | "fosterParent" | "representative";
        };
        OwnWordDto: {
            /** @description Number of the entry, as the family knows it */
            entry: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            by: "you" | "staff" | "family";
            name: string | null;
            text: string;
            /** @description Type of the event */
            type: string;
            /** @description Others of the family who read it */
            seenBy: components["schemas"]["FamilyPersonDto"][];
            /** @description Others of the family from whom it is kept */
            keptFrom: components["schemas"]["FamilyPersonDto"][];
            /** @description A young person may keep what is about their own health from the guardians */
            mayKeep: boolean;
        };
        FamilyQuestionDto: {
            entry: number;
            /** @enum {string} */
            wish: "answer" | "talk" | "disagreement" | "anotherTime" | "anotherHolder";
            /** Format: date-time */
            at: string;
            text: string | null;
            /** @description Nobody has answered yet */
            waits: boolean;
            answer?: components["schemas"]["FamilyWordDto"];
        };
        FamilyPageDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "open" | "closed";
            /** @description Canonical step, or `closed` */
            step: string;
            /** @enum {string} */
            consentState: "none" | "given" | "expiring" | "paused" | "withdrawn" | "refused";
            me: components["schemas"]["FamilyReaderDto"];
            /** @description Name of the child */
            child: string | null;
            /** @description The relay holder first */
            helpers: components["schemas"]["FamilyHelperDto"][];
            nextMeeting: components["schemas"]["FamilyMeetingDto"] | null;
            /**
             * Format: date
             * @description When we look together at whether it has helped
             */
            evaluationOn: string | null;
            goals: components["schemas"]["FamilyGoalDto"][];
            tasks: components["schemas"]["FamilyTaskDto"][];
            /** @description The newest first, at most 20 */
            brightSpots: components["schemas"]["FamilyWordDto"][];
            consents: components["schemas"]["FamilyConsentDto"][];
            /** @description Services that take part or are asked, without a yes */
            withoutConsent: components["schemas"]["FamilyAskedYesDto"][];
            /** @description What I have written, the newest first, at most 50 */
            ownWords: components["schemas"]["OwnWordDto"][];
            /** @description What I have asked, the newest first */
            questions: components["schemas"]["FamilyQuestionDto"][];
            /** @description Types of events that I can send now */
            mayDo: string[];
        };
        ConsentQuestionDto: {
            /**
             * Format: uuid
             * @description Where the log will be, once it opens
             */
            caseId: string;
            /** Format: uuid */
            consentId: string;
            /** @description Whose log it would be; null of oneself */
            child: string | null;
            /** @description The service that asks */
            service: components["schemas"]["NamedServiceDto"];
            /** @description Who follows the family up there */
            asker: string | null;
            /** @description With whom it would be shared beside; none: the log alone */
            services: components["schemas"]["NamedServiceDto"][];
            kinds: string[];
            /** Format: date */
            validUntil: string | null;
            /**
             * @description My own answer; null: none yet
             * @enum {string|null}
             */
            says: "yes" | "no" | null;
            /** @description Others must say yes as well. Who, and what they say, is theirs until there is a log */
            isAskedOfOthers: boolean;
            maySayYes: boolean;
            maySayNo: boolean;
        };
        ConsentQuestionsDto: {
            items: components["schemas"]["ConsentQuestionDto"][];
        };
        ReadTextDto: {
            text: string;
            version: number;
            language: string;
        };
        ConsentAnswerGivenDto: {
            /** Format: uuid */
            consentId: string;
            /** @enum {string} */
            says: "yes" | "no";
            /** @description Of a no; sealed */
            reason?: string;
            /** @description Of a yes */
            shown?: components["schemas"]["ReadTextDto"];
        };
        ConsentAnsweredDto: {
            /** @description It was the last yes, and the log is open to the family now */
            isLogOpen: boolean;
        };
        BreakGlassDto: {
            /**
             * Format: uuid
             * @description The service of yours for which you act
             */
            serviceId: string;
            /** @enum {string} */
            reason: "acuteDanger" | "acuteHealth" | "crisis" | "holderUnreachable" | "suspicionOfHarm";
            /** @description What has happened; sealed, and read by those who read the case */
            text: string;
            /** @description Of the child: 11 digits. This, `personId` or `caseId` */
            nationalId?: string;
            /**
             * Format: uuid
             * @description A child you know of through a case
             */
            personId?: string;
            /** Format: uuid */
            caseId?: string;
        };
        GlassBrokenDto: {
            /** Format: uuid */
            caseId: string;
            /**
             * Format: date-time
             * @description At this instant the access is over
             */
            until: string;
        };
        EmergencyTryDto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            staffId: string;
            name: string | null;
            /** Format: uuid */
            serviceId: string;
            service: string | null;
            /** @enum {string} */
            reason: "acuteDanger" | "acuteHealth" | "crisis" | "holderUnreachable" | "suspicionOfHarm";
            /** @enum {string} */
            outcome: "opened" | "alreadyOpen" | "notNeeded" | "nothing" | "tooMany" | "opening";
            /** Format: uuid */
            caseId: string | null;
            /** Format: date-time */
            until: string | null;
        };
        EmergencyOpeningDto: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            until: string;
            name: string | null;
            service: string | null;
            /** @enum {string} */
            reason: "acuteDanger" | "acuteHealth" | "crisis" | "holderUnreachable" | "suspicionOfHarm";
        };
        NewHolderDto: {
            /** Format: uuid */
            staffId: string;
            /** Format: uuid */
            serviceId: string;
        };
        PreviewAssignmentsDto: {
            /** @enum {string} */
            way: "offer" | "assign" | "appoint";
            to: components["schemas"]["NewHolderDto"];
            /**
             * @description With `offer`: who was asked what they wish
             * @enum {string}
             */
            wishAsked?: "child" | "family" | "both" | "notAsked";
            /**
             * @description With `appoint`
             * @enum {string}
             */
            coordinator?: "childCoordinator" | "coordinator";
            /** @description Why; sealed in each of the cases. Names nobody: it is the same in all */
            reason?: string;
            cases: string[];
        };
        ReasonAgainstDto: {
            /**
             * @description Stable code
             * @example SHARING.NO_BASIS
             */
            code: string;
            /** @description Where the model has words for it */
            words?: {
                nb?: string;
                nn?: string;
                en?: string;
            };
        };
        ForeseenAssignmentDto: {
            /** Format: uuid */
            caseId: string;
            /** @enum {string} */
            outcome: "possible" | "refused" | "unknown";
            /** @description For the request that does it */
            seen: string | null;
            holderNow: components["schemas"]["MemberDto"] | null;
            /** @description The same when the baton is only offered */
            holderThen: components["schemas"]["MemberDto"] | null;
            offeredTo: components["schemas"]["MemberDto"] | null;
            reasons: components["schemas"]["ReasonAgainstDto"][];
        };
        CaseAsSeenDto: {
            /** Format: uuid */
            caseId: string;
            /** @description `seen` of the preview: what changed meanwhile is not written over */
            seen: string;
        };
        AssignCasesDto: {
            /** @enum {string} */
            way: "offer" | "assign" | "appoint";
            to: components["schemas"]["NewHolderDto"];
            /**
             * @description With `offer`: who was asked what they wish
             * @enum {string}
             */
            wishAsked?: "child" | "family" | "both" | "notAsked";
            /**
             * @description With `appoint`
             * @enum {string}
             */
            coordinator?: "childCoordinator" | "coordinator";
            /** @description Why; sealed in each of the cases. Names nobody: it is the same in all */
            reason?: string;
            cases: components["schemas"]["CaseAsSeenDto"][];
        };
        DoneAssignmentDto: {
            /** Format: uuid */
            caseId: string;
            /**
             * @description changed: somebody recorded something in the case after the preview; nothing was written
             * @enum {string}
             */
            outcome: "done" | "refused" | "changed" | "unknown";
            reasons: components["schemas"]["ReasonAgainstDto"][];
            /** @description Types of what was recorded since, for who reads the content */
            changed: string[];
        };
        CalendarFeedDto: {
            /**
             * Format: date-time
             * @description Since when there is an address; null for none. It is told once, when it is made
             */
            madeAt: string | null;
        };
        MadeCalendarFeedDto: {
            /** Format: date-time */
            madeAt: string;
            /** @description Path of the secret address on this host. Whoever has it sees the dates */
            path: string;
        };
        NewReportDto: {
            events: ({
                /** @enum {string} */
                type: "REPORT_DRAFTED";
                facts?: {
                    /** @enum {string} */
                    kind: "covert" | "open";
                    /** @enum {string} */
                    recipient: "childProtection" | "police" | "healthAndCare";
                    unborn: boolean;
                };
                texts?: {
                    report?: string;
                };
            } | {
                /** @enum {string} */
                type: "REPORT_REVISED";
                facts?: Record<string, never>;
                texts?: {
                    report?: string;
                };
            } | {
                /** @enum {string} */
                type: "REPORT_DISCARDED";
                facts?: Record<string, never>;
                texts?: {
                    reason?: string;
                };
            } | {
                /** @enum {string} */
                type: "REPORT_SENT";
                facts?: {
                    /** @enum {string} */
                    by: "fiks" | "phone" | "letter" | "inPerson";
                    reference?: string;
                };
                texts?: Record<string, never>;
            } | {
                /** @enum {string} */
                type: "READER_NAMED";
                facts?: {
                    /** Format: uuid */
                    staffId: string;
                };
                texts?: Record<string, never>;
            } | {
                /** @enum {string} */
                type: "RECEIPT_NOTED";
                facts?: {
                    /** Format: date */
                    on: string;
                    reference?: string;
                };
                texts?: {
                    note?: string;
                };
            } | {
                /** @enum {string} */
                type: "ANSWER_ASKED_FOR";
                facts?: {
                    /** Format: date */
                    on: string;
                };
                texts?: {
                    note?: string;
                };
            } | {
                /** @enum {string} */
                type: "ANSWER_NOTED";
                facts?: {
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    answer: "investigation" | "dropped" | "notTold";
                };
                texts?: {
                    answer?: string;
                };
            } | {
                /** @enum {string} */
                type: "INVESTIGATION_ANSWER_NOTED";
                facts?: {
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    outcome: "measures" | "noMeasures" | "notTold";
                };
                texts?: {
                    answer?: string;
                };
            } | {
                /** @enum {string} */
                type: "REPORT_CLOSED";
                facts?: {
                    /** @enum {string} */
                    reason: "answered" | "noAnswerExpected" | "sentByMistake";
                };
                texts?: {
                    note?: string;
                };
            } | {
                /** @enum {string} */
                type: "ARCHIVE_RECEIPT_NOTED";
                facts?: {
                    reference: string;
                };
                texts?: Record<string, never>;
            } | {
                /** @enum {string} */
                type: "REPORT_DISPOSED";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
            })[];
            /**
             * Format: uuid
             * @description The service of yours in which you learned of it
             */
            serviceId: string;
            /**
             * Format: uuid
             * @description A case I see, if there is one
             */
            caseId?: string;
            /**
             * Format: uuid
             * @description A child I know of through a case, if there is one
             */
            childId?: string;
        };
        ReportAnswerDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "drafted" | "sent" | "received" | "investigated" | "answered" | "closed";
            /**
             * Format: date
             * @description When an answer is to be asked for
             */
            answerDue: string | null;
        };
        ReportCommandDto: {
            events: ({
                /** @enum {string} */
                type: "REPORT_DRAFTED";
                facts?: {
                    /** @enum {string} */
                    kind: "covert" | "open";
                    /** @enum {string} */
                    recipient: "childProtection" | "police" | "healthAndCare";
                    unborn: boolean;
                };
                texts?: {
                    report?: string;
                };
            } | {
                /** @enum {string} */
                type: "REPORT_REVISED";
                facts?: Record<string, never>;
                texts?: {
                    report?: string;
                };
            } | {
                /** @enum {string} */
                type: "REPORT_DISCARDED";
                facts?: Record<string, never>;
                texts?: {
                    reason?: string;
                };
            } | {
                /** @enum {string} */
                type: "REPORT_SENT";
                facts?: {
                    /** @enum {string} */
                    by: "fiks" | "phone" | "letter" | "inPerson";
                    reference?: string;
                };
                texts?: Record<string, never>;
            } | {
                /** @enum {string} */
                type: "READER_NAMED";
                facts?: {
                    /** Format: uuid */
                    staffId: string;
                };
                texts?: Record<string, never>;
            } | {
                /** @enum {string} */
                type: "RECEIPT_NOTED";
                facts?: {
                    /** Format: date */
                    on: string;
                    reference?: string;
                };
                texts?: {
                    note?: string;
                };
            } | {
                /** @enum {string} */
                type: "ANSWER_ASKED_FOR";
                facts?: {
                    /** Format: date */
                    on: string;
                };
                texts?: {
                    note?: string;
                };
            } | {
                /** @enum {string} */
                type: "ANSWER_NOTED";
                facts?: {
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    answer: "investigation" | "dropped" | "notTold";
                };
                texts?: {
                    answer?: string;
                };
            } | {
                /** @enum {string} */
                type: "INVESTIGATION_ANSWER_NOTED";
                facts?: {
                    /** Format: date */
                    on: string;
                    /** @enum {string} */
                    outcome: "measures" | "noMeasures" | "notTold";
                };
                texts?: {
                    answer?: string;
                };
            } | {
                /** @enum {string} */
                type: "REPORT_CLOSED";
                facts?: {
                    /** @enum {string} */
                    reason: "answered" | "noAnswerExpected" | "sentByMistake";
                };
                texts?: {
                    note?: string;
                };
            } | {
                /** @enum {string} */
                type: "ARCHIVE_RECEIPT_NOTED";
                facts?: {
                    reference: string;
                };
                texts?: Record<string, never>;
            } | {
                /** @enum {string} */
                type: "REPORT_DISPOSED";
                facts?: Record<string, never>;
                texts?: Record<string, never>;
            })[];
        };
        ReportDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "drafted" | "sent" | "received" | "investigated" | "answered" | "closed";
            /**
             * Format: date
             * @description When an answer is to be asked for
             */
            answerDue: string | null;
            /** @enum {string} */
            kind: "covert" | "open";
            /** @enum {string} */
            recipient: "childProtection" | "police" | "healthAndCare";
            /** Format: uuid */
            caseId: string | null;
            /** Format: uuid */
            childId: string | null;
            /**
             * Format: date
             * @description When it is to be looked into whether the report has been assessed
             */
            assessmentDue: string | null;
            /** @description Of the receiver, or of the national Fiks service */
            reference: string | null;
            /** @description Staff who may read the report */
            readers: string[];
            /** Format: date-time */
            createdAt: string;
            /** @description A day to look into it or to ask for an answer has passed */
            overdue: boolean;
        };
        ReportEntryDto: {
            number: number;
            type: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actorId: string;
            facts: {
                [key: string]: unknown;
            };
            texts: {
                [key: string]: string;
            };
        };
        WholeReportDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "drafted" | "sent" | "received" | "investigated" | "answered" | "closed";
            /**
             * Format: date
             * @description When an answer is to be asked for
             */
            answerDue: string | null;
            /** @enum {string} */
            kind: "covert" | "open";
            /** @enum {string} */
            recipient: "childProtection" | "police" | "healthAndCare";
            /** Format: uuid */
            caseId: string | null;
            /** Format: uuid */
            childId: string | null;
            /**
             * Format: date
             * @description When it is to be looked into whether the report has been assessed
             */
            assessmentDue: string | null;
            /** @description Of the receiver, or of the national Fiks service */
            reference: string | null;
            /** @description Staff who may read the report */
            readers: string[];
            /** Format: date-time */
            createdAt: string;
            /** @description A day to look into it or to ask for an answer has passed */
            overdue: boolean;
            history: components["schemas"]["ReportEntryDto"][];
            allowedEvents: string[];
        };
        ServiceWithoutReaderDto: {
            /**
             * Format: uuid
             * @description The service that reported
             */
            id: string;
            name: string | null;
        };
        NameReaderDto: {
            /**
             * Format: uuid
             * @description A service that has reported something nobody follows up
             */
            serviceId: string;
            /**
             * Format: uuid
             * @description Who goes on with it: works in that service or, where the coordinating unit is asked, in the unit
             */
            staffId: string;
        };
        FollowUpDto: {
            id: string;
            /** @description Null for one who may not know whose case it is */
            caseId: string | null;
            /** @example intervention.evaluate */
            kind: string;
            /** @description The service it belongs to */
            serviceId: string;
            /** @description Level of the case, 0–3 */
            level: number;
            /** Format: date */
            dueDate: string;
            /** @description Calendar days since the due date; 0 until the day after it */
            daysLate: number;
            /** @enum {string} */
            when: "overdue" | "today" | "thisWeek";
            /** @description Who is to do it: `staff:<id>`, `service:<id>` …; for who reads the content or is to do it */
            owner?: string | null;
            /** @description I am to do it in the place of somebody who is away */
            asDeputy?: boolean;
        };
        FollowUpPageDto: {
            items: components["schemas"]["FollowUpDto"][];
            next: string | null;
        };
        NoticeDto: {
            /** Format: uuid */
            id: string;
            /**
             * @description A code: what has happened
             * @example baton.offered
             */
            about: string;
            /** @description Of a deadline: the kind of follow-up */
            kind: string | null;
            words: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** Format: date-time */
            at: string;
            seen: boolean;
            /** Format: uuid */
            caseId: string | null;
            /** @description Of the case */
            level: number | null;
            /** @description For whoever reads the content of the case */
            childName: string | null;
            /**
             * Format: date
             * @description As the name
             */
            childBirthDate: string | null;
        };
        NoticesDto: {
            /** @description The newest first; at most 50, and none older than 90 days */
            items: components["schemas"]["NoticeDto"][];
            /** @description How many have not been seen; 100 stands for more */
            unseen: number;
        };
        NoticesSeenDto: {
            /**
             * Format: date-time
             * @description `at` of the newest that was shown
             */
            until: string;
        };
        UnseenDto: {
            unseen: number;
        };
        NextOnBoardDto: {
            /** Format: date */
            dueDate: string;
            /** @description What is due; null where it is not mine to know */
            kind: string | null;
        };
        ChildOnBoardDto: {
            name: string | null;
            /** Format: date */
            birthDate: string | null;
            unborn: boolean;
        };
        BoardRowDto: {
            /**
             * Format: uuid
             * @description Of the row; the same while the reason is the same
             */
            id: string;
            /**
             * Format: uuid
             * @description Null for what is past its deadlines in a case that I have no relation to
             */
            caseId: string | null;
            /** @description Whether I read the content, or only that the case exists */
            content: boolean;
            relations: string[];
            level: components["schemas"]["LevelDto"];
            /** Format: date-time */
            levelSince: string;
            /** @description Why it stands here, the most pressing first */
            reasons: ("stuck" | "batonUnanswered" | "withoutHolder" | "referralUnanswered" | "escalated" | "withoutContact" | "overdue" | "withoutDate" | "acute" | "level3" | "concern" | "takesPart" | "onTrack")[];
            next: components["schemas"]["NextOnBoardDto"] | null;
            /** @description Whose turn it is: of the holder, else whose case it is */
            service: components["schemas"]["NamedServiceDto"];
            holder: components["schemas"]["MemberDto"] | null;
            /** @description Null without content */
            child: components["schemas"]["ChildOnBoardDto"] | null;
            /** @description Null without content */
            groups: string[] | null;
        };
        BoardCountDto: {
            /** @enum {string} */
            show: "all" | "stuck" | "escalated" | "level3" | "overdue" | "unanswered" | "withoutHolder" | "withoutDate" | "concerns";
            howMany: number;
        };
        BoardServiceDto: {
            /** Format: uuid */
            id: string;
            name: string | null;
            howMany: number;
        };
        BoardDto: {
            items: components["schemas"]["BoardRowDto"][];
            /** @description With the service, age and group that are asked for */
            counts: components["schemas"]["BoardCountDto"][];
            /** @description The services that there are rows of, whatever is asked for */
            services: components["schemas"]["BoardServiceDto"][];
            /** @description Left out by age or group, because their content is not shared with me */
            notShared: number;
            /** @description For `after`; null on the last page */
            next: string | null;
        };
        IntakeItemDto: {
            /** Format: uuid */
            caseId: string;
            /**
             * @description concern: taken in by me for the unit; referral: the unit is asked to take part; advice: a case that is stuck
             * @enum {string}
             */
            kind: "concern" | "referral" | "advice";
            /** Format: uuid */
            referralId: string | null;
            level: components["schemas"]["LevelDto"];
            /** @description Whose case it is: who asks */
            from: components["schemas"]["NamedServiceDto"];
            holder: components["schemas"]["MemberDto"] | null;
            /** @description Whether I read the content */
            content: boolean;
            /** @description Null where the content is not shared and the question names nobody */
            child: components["schemas"]["ChildOnBoardDto"] | null;
            /** Format: date-time */
            since: string;
            /**
             * Format: date
             * @description By the guide's deadline for joint intake, or for the answer
             */
            clarifyBy: string;
            /** @description Negative when it is over */
            workingDaysLeft: number;
        };
        IntakeDto: {
            items: components["schemas"]["IntakeItemDto"][];
            /** @description There are more than are shown */
            more: boolean;
        };
        DraftDto: {
            /** Format: uuid */
            id: string;
            /** @description For `seen`, with the next save */
            version: number;
            /** Format: date-time */
            savedAt: string;
            /**
             * Format: date-time
             * @description Deleted then, unless it is saved again
             */
            keptUntil: string;
            /** @enum {string} */
            purpose: "concern" | "event" | "report" | "evaluation";
            /** Format: uuid */
            caseId: string | null;
            step: number | null;
        };
        WholeDraftDto: {
            /** Format: uuid */
            id: string;
            /** @description For `seen`, with the next save */
            version: number;
            /** Format: date-time */
            savedAt: string;
            /**
             * Format: date-time
             * @description Deleted then, unless it is saved again
             */
            keptUntil: string;
            /** @enum {string} */
            purpose: "concern" | "event" | "report" | "evaluation";
            /** Format: uuid */
            caseId: string | null;
            step: number | null;
            content: {
                [key: string]: unknown;
            };
        };
        SaveDraftDto: {
            /** @enum {string} */
            purpose: "concern" | "event" | "report" | "evaluation";
            /**
             * Format: uuid
             * @description With `event`: the case it is meant for. The draft of an `evaluation` bears the id of its case
             */
            caseId?: string;
            /** @description How far the author has come */
            step?: number;
            /** @description The version that the author has seen; 0 for a draft that is new */
            seen: number;
            /** @description What the form holds, as the page wrote it; sealed. At most 60,000 characters as JSON */
            content: {
                [key: string]: unknown;
            };
        };
        SavedDraftDto: {
            /** Format: uuid */
            id: string;
            /** @description For `seen`, with the next save */
            version: number;
            /** Format: date-time */
            savedAt: string;
            /**
             * Format: date-time
             * @description Deleted then, unless it is saved again
             */
            keptUntil: string;
        };
        ListedChildDto: {
            /**
             * @description First name
             * @example Elias
             */
            firstName: string | null;
            /**
             * @description First letter of the last name
             * @example F
             */
            initial: string | null;
            /** @description Whole years; null when not known or not born */
            age: number | null;
            unborn: boolean;
        };
        MeasurementToAnswerDto: {
            /** @example sdq */
            instrument: string;
            /** @example start */
            timePoint: string;
            /** @example teacher */
            respondent: string;
        };
        WhatToDoDto: {
            /**
             * @description The page or the panel of the case on which it is done, or a page of one’s own
             * @enum {string}
             */
            page: "case" | "evaluate" | "measure" | "measurements" | "files" | "sharingEnds" | "longWork";
            /**
             * @description The event whose form it is
             * @example CONTACT_RECORDED
             */
            event: string | null;
            /** @description The intervention, referral, consent or guide step it is about */
            of: string | null;
            measurement: components["schemas"]["MeasurementToAnswerDto"] | null;
        };
        DayItemDto: {
            /** Format: uuid */
            caseId: string;
            level: components["schemas"]["LevelDto"];
            /** @description Null for one who does not read the content */
            child: components["schemas"]["ListedChildDto"] | null;
            /** @description Whose case it is */
            homeService: components["schemas"]["NamedServiceDto"];
            /** Format: date */
            dueDate: string;
            /** @description Calendar days since the due date; 0 until the day after it */
            daysLate: number;
            /**
             * @description Weeks end on Sunday
             * @enum {string}
             */
            when: "overdue" | "today" | "thisWeek" | "nextWeek" | "later";
            /** @description In the place of somebody who is away */
            asDeputy: boolean;
            /** Format: uuid */
            id: string;
            /** @example intervention.evaluate */
            kind: string;
            do: components["schemas"]["WhatToDoDto"];
            /** @description Words of the case that say which one: what an intervention is */
            text: string | null;
            /** @description Words of the guide: the step, the instrument */
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            } | null;
            /**
             * @description Who is to answer a measurement
             * @example parent
             */
            respondent: string | null;
            /** @description The service it is about */
            service: components["schemas"]["NamedServiceDto"] | null;
            /**
             * Format: date
             * @description The day on which what it is about began
             */
            since: string | null;
        };
        DayBatonDto: {
            /** Format: uuid */
            caseId: string;
            level: components["schemas"]["LevelDto"];
            /** @description Null for one who does not read the content */
            child: components["schemas"]["ListedChildDto"] | null;
            /** @description Whose case it is */
            homeService: components["schemas"]["NamedServiceDto"];
            /** Format: date */
            dueDate: string;
            /** @description Calendar days since the due date; 0 until the day after it */
            daysLate: number;
            /**
             * @description Weeks end on Sunday
             * @enum {string}
             */
            when: "overdue" | "today" | "thisWeek" | "nextWeek" | "later";
            /** @description In the place of somebody who is away */
            asDeputy: boolean;
            /** @description Who keeps it until it is answered */
            holder: components["schemas"]["MemberDto"] | null;
            /** @description Why, for one who reads the content */
            message: string | null;
            /** @description For `If-Match` when it is answered */
            tag: string;
        };
        DayReferralDto: {
            /** Format: uuid */
            caseId: string;
            level: components["schemas"]["LevelDto"];
            /** @description Null for one who does not read the content */
            child: components["schemas"]["ListedChildDto"] | null;
            /** @description Whose case it is */
            homeService: components["schemas"]["NamedServiceDto"];
            /** Format: uuid */
            referralId: string;
            /** @enum {string} */
            direction: "toMe" | "fromMe";
            /** @description Who asks, or who is asked */
            service: components["schemas"]["NamedServiceDto"];
            /** Format: date */
            since: string;
            /** Format: date */
            dueDate: string | null;
            daysLate: number;
        };
        DayCaseDto: {
            /** Format: uuid */
            caseId: string;
            level: components["schemas"]["LevelDto"];
            /** @description Null for one who does not read the content */
            child: components["schemas"]["ListedChildDto"] | null;
            /** @description Whose case it is */
            homeService: components["schemas"]["NamedServiceDto"];
        };
        MyDayDto: {
            /**
             * Format: date
             * @description In Norway
             */
            today: string;
            /** @description What I am to do until the end of next week, earliest first */
            items: components["schemas"]["DayItemDto"][];
            /** @description There is more to do than this shows */
            hasMore: boolean;
            /**
             * Format: date
             * @description The first date after next week
             */
            nextDate: string | null;
            /** @description Offered to me */
            batons: components["schemas"]["DayBatonDto"][];
            /** @description That nobody has answered */
            referrals: components["schemas"]["DayReferralDto"][];
            /** @description That I drive, and which have no next date */
            withoutDate: components["schemas"]["DayCaseDto"][];
            /** @description Mine */
            drafts: components["schemas"]["DraftDto"][];
            /** @description Of the reports that I follow up, those with a day that has passed */
            reportsOverdue: number;
        };
        ChildSoughtDto: {
            /** @description In the body, for an address is written down in many places */
            nationalId?: string;
            /** Format: uuid */
            personId?: string;
        };
        EarlierConcernDto: {
            /** Format: uuid */
            caseId: string;
            /** @enum {string} */
            status: "open" | "closed";
            level: components["schemas"]["LevelDto"];
            /** @description It has become the log of the child */
            isLog: boolean;
            /** Format: date */
            since: string;
            /** @description I logged it */
            mine: boolean;
            /** @description How worried its writer was, 1–5 */
            worry: number | null;
            /** @description What I wrote that I had seen and heard */
            seenAndHeard: string | null;
        };
        EarlierConcernsDto: {
            /** @description The newest first, at most 20 */
            items: components["schemas"]["EarlierConcernDto"][];
        };
        AskForAccessDto: {
            /**
             * Format: uuid
             * @description Whose request staff write down; the family asks for itself
             */
            onBehalfOf?: string;
            /** @enum {string} */
            how?: "onPaper" | "orally";
            /**
             * Format: date
             * @description When the paper came or it was said, from which the month counts; today when left out
             */
            askedOn?: string;
        };
        AskedForAccessDto: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            askedOn: string;
            /**
             * Format: date
             * @description One month after, GDPR art. 12(3)
             */
            dueOn: string;
        };
        GivenDocumentDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            /** @enum {string} */
            status: "released" | "withheld" | "expired";
            /** @enum {string|null} */
            reason: "gdpr-15-4" | "pol-16-c" | "pol-16-b" | "pol-16-d" | "pol-16-f" | "pbrl-3-4" | null;
            /** Format: date */
            expiresOn: string | null;
        };
        MyRequestDto: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            askedOn: string;
            /**
             * Format: date
             * @description One month after, GDPR art. 12(3)
             */
            dueOn: string;
            isPrepared: boolean;
            /**
             * @description Why the deadline, which is then the later day, was extended
             * @enum {string|null}
             */
            extendedFor: "complex" | "manyRequests" | null;
            documents: components["schemas"]["GivenDocumentDto"][];
        };
        DocumentToReviewDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            /** Format: date */
            askedOn: string;
            /** Format: date */
            dueOn: string;
        };
        AccessRequestsDto: {
            mine: components["schemas"]["MyRequestDto"][];
            toReview: components["schemas"]["DocumentToReviewDto"][];
        };
        ExtendAccessDto: {
            /**
             * @description GDPR art. 12(3): complexity or number of the requests
             * @enum {string}
             */
            reason: "complex" | "manyRequests";
        };
        ExtendedAccessDto: {
            /**
             * Format: date
             * @description Three months after it was asked for
             */
            dueOn: string;
        };
        OmissionDto: {
            /** @description Number of the entry */
            entry: number;
            /** @description Name of one of its texts; the whole entry when left out */
            text?: string;
            /** @description Words of that text, exactly; the whole text when left out */
            passage?: string;
            /** @enum {string} */
            reason: "gdpr-15-4" | "pol-16-c" | "pol-16-b" | "pol-16-d" | "pol-16-f" | "pbrl-3-4";
        };
        AccessReviewDto: {
            /** @enum {string} */
            decision: "release" | "withhold";
            omissions?: components["schemas"]["OmissionDto"][];
            /**
             * @description Why nothing is given out
             * @enum {string}
             */
            reason?: "gdpr-15-4" | "pol-16-c" | "pol-16-b" | "pol-16-d" | "pol-16-f" | "pbrl-3-4";
        };
        ArchivePartyDto: {
            name: string | null;
            birthDate: string | null;
            /** @description Never there at a strictly confidential address */
            contactAddress: string | null;
        };
        ArchiveMetadataDto: {
            system: string;
            /** Format: uuid */
            systemId: string;
            archiveCreator: string;
            organisationNumber: string | null;
            series: string | null;
            class: string | null;
            documentType: string;
            /** @description Names nobody */
            title: string;
            party: components["schemas"]["ArchivePartyDto"];
            /** Format: date */
            createdOn: string;
            /** Format: date */
            closedOn: string;
            accessCode: string | null;
            authority: string | null;
            format: string;
            entries: number;
            /** @description SHA-256 of the document, in hex */
            checksum: string;
        };
        ArchivedFileDto: {
            /** @description Number of the entry that added it */
            entry: number;
            /** Format: uuid */
            fileId: string;
            name: string | null;
            mediaType: string;
            bytes: number;
            /** @description SHA-256 of the file, in hex */
            checksum: string | null;
            /**
             * @description `separately`: too large, fetched by `GET /cases/:id/files/:fileId`
             * @enum {string}
             */
            given: "here" | "separately" | "notReadable";
            /** @description The file, in base64 */
            content: string | null;
        };
        ArchivePackageDto: {
            metadata: components["schemas"]["ArchiveMetadataDto"];
            /** @description The PDF, in base64 */
            document: string;
            /** @description Gone for good when the case is disposed of */
            files: components["schemas"]["ArchivedFileDto"][];
        };
        ToDisposeDto: {
            /** Format: uuid */
            caseId: string;
            /** @enum {string} */
            what: "dismissedConcern" | "archivedCase";
            /** Format: date */
            closedOn: string;
            /** @description Name of the service */
            service: string;
        };
        DisposedDto: {
            /**
             * Format: date
             * @description First day of the month
             */
            month: string;
            service: string | null;
            /** @enum {string} */
            what: "CASE_DISPOSED" | "CONCERN_DISPOSED" | "CONCERN_LAPSED" | "ENTRY_ERASED";
            howMany: number;
        };
        AddedFileDto: {
            /** Format: uuid */
            fileId: string;
            /** @description Number of its entry in the history */
            entry: number;
            /**
             * @description As its bytes tell
             * @enum {string}
             */
            mediaType: "application/pdf" | "image/png" | "image/jpeg";
            bytes: number;
        };
        LanguageOfTextDto: {
            /** @example ar */
            language: string;
            /** @description Of the language, in itself */
            name: string;
            /** @enum {string} */
            direction: "ltr" | "rtl";
            /** @description Not checked yet by somebody who knows the language */
            draft: boolean;
        };
        ConsentTextDto: {
            /** @example ar */
            language: string;
            /** @description Of the language, in itself */
            name: string;
            /** @enum {string} */
            direction: "ltr" | "rtl";
            /** @description Not checked yet by somebody who knows the language */
            draft: boolean;
            /** @description With version and language what a consent records as shown */
            text: string;
            version: number;
            words: {
                [key: string]: string;
            };
            /** @description Names of the kinds of information */
            kinds: {
                [key: string]: string;
            };
            /** @description Names of those who say yes */
            givers: {
                [key: string]: string;
            };
            /** @description All that the text is there in */
            languages: components["schemas"]["LanguageOfTextDto"][];
        };
        EndedServiceDto: {
            /** Format: uuid */
            id: string;
            name: string | null;
        };
        SharingEndTaskDto: {
            id: string;
            /** @description nb, nn, en */
            name: {
                [key: string]: string;
            };
        };
        SharingEndDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            why: "withdrawn" | "objected" | "ended" | "wrongChild";
            /** @description Mine, or one outside the municipality that I see to */
            service: components["schemas"]["EndedServiceDto"];
            /** @description To find it in one’s own files; gone when it is done */
            child: string | null;
            /** @description Names of those of the service who took part: whom to ask which child it is */
            tookPart: string[];
            /** Format: date-time */
            endedAt: string;
            /** Format: date */
            dueDate: string;
            overdue: boolean;
            /** @description As the guide of the case says */
            whatToDo: components["schemas"]["SharingEndTaskDto"][];
        };
        HandleSharingEndDto: {
            done: ("deleted" | "keptByLaw" | "hadNone")[];
        };
        PlannedMeasurementDto: {
            instrument: string;
            /** @enum {string} */
            timePoint: "start" | "middle" | "closing" | "after6Months";
            respondent: string;
            /** Format: date */
            dueDate: string;
            /** @enum {string} */
            status: "planned" | "overdue";
        };
        MeasuredChangeDto: {
            /** @description Main score now − at the start */
            points: number;
            /** @description The least change that counts for the instrument and respondent */
            leastPoints: number;
            /** @enum {string} */
            rule: "minimalImportant" | "reliable";
            /** @description Whether the change is as large as that */
            isLargeEnough: boolean;
            /** @enum {string} */
            outcome: "improved" | "unchanged" | "worse";
        };
        MeasurementDto: {
            /** Format: uuid */
            measurementId: string;
            /** @description Number of the entry in the history */
            entry: number;
            instrument: string;
            /** @enum {string} */
            timePoint: "start" | "middle" | "closing" | "after6Months";
            respondent: string;
            /** Format: date-time */
            answeredAt: string;
            /** @enum {string} */
            recordedBy: "staff" | "person" | "system";
            /** @description Null where too much is unanswered */
            scores: {
                [key: string]: number | null;
            };
            /** @description Set and band, such as `wellBeing:poor` */
            band: string | null;
            /** @description Since the first start; null without one */
            change: components["schemas"]["MeasuredChangeDto"] | null;
        };
        CaseMeasurementsDto: {
            planned: components["schemas"]["PlannedMeasurementDto"][];
            answered: components["schemas"]["MeasurementDto"][];
        };
        AnswerDto: {
            /** @example who-5 */
            instrument: string;
            /** @enum {string} */
            timePoint: "start" | "middle" | "closing" | "after6Months";
            /**
             * @description Who has answered; staff may record it for them
             * @example self
             */
            respondent: string;
            /**
             * @description By item number, by scale where the instrument takes scales, or by goal id; null = asked, not answered. Goals at the start stand at their baseline when nothing is sent.
             * @example {
             *       "1": 3,
             *       "2": 4,
             *       "3": 2,
             *       "4": 3,
             *       "5": 5
             *     }
             */
            answers: {
                [key: string]: number | null;
            };
        };
        MeanChangeDto: {
            /** @description After − before, in points of the main score */
            mean: number;
            /** @description Lower end of the 95 % confidence interval */
            low: number;
            high: number;
        };
        StandardisedDto: {
            /** @description Hedges' g of the change */
            value: number;
            /** @description Lower end of the 95 % confidence interval of the mean */
            low: number;
            high: number;
        };
        ShareDto: {
            children: number;
            /** @description Of those measured twice, 0 to 1 */
            share: number;
        };
        HiddenDto: {
            /** @description Names of the fields that are null */
            fields: string[];
            /** @enum {string} */
            code: "TOO_FEW_CHILDREN";
            /** @description The reason in words */
            why: {
                nb?: string;
                nn?: string;
                en?: string;
            };
        };
        InstrumentEffectDto: {
            instrument: string;
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** @description Those who answer are never mixed */
            respondent: string;
            /**
             * @description Which direction of change is better
             * @enum {string}
             */
            better: "higher" | "lower";
            /** @description Children measured twice */
            n: number | null;
            /** @description Children who lack the first measurement, or a second that has been due */
            missing: number | null;
            /** @description Children whose second measurement lies ahead */
            notYetDue: number | null;
            meanChange: components["schemas"]["MeanChangeDto"] | null;
            /** @description The same in standard deviations of the change, positive for better; null with the mean */
            standardised: components["schemas"]["StandardisedDto"] | null;
            improved: components["schemas"]["ShareDto"] | null;
            unchanged: components["schemas"]["ShareDto"] | null;
            worse: components["schemas"]["ShareDto"] | null;
            /** @description Null when nothing is hidden */
            hidden: components["schemas"]["HiddenDto"] | null;
        };
        EffectsDto: {
            /**
             * Format: date
             * @description Last day that is counted: of the last month that has ended
             */
            countedTo: string;
            /** @description Fewer children than this are not shown */
            threshold: number;
            effects: components["schemas"]["InstrumentEffectDto"][];
        };
        LevelRowDto: {
            level: number;
            /** @description Children who have been at this level */
            children: number | null;
            /** @description Children by how their last time at the level ended: closed, raised, lowered, acute, still (not ended); null = suppressed */
            ended: {
                [key: string]: number | null;
            };
            /** @description Closed at this level, of all who left it, 0 to 1 */
            shareClosed: number | null;
        };
        LevelsDto: {
            /** Format: date */
            countedTo: string;
            threshold: number;
            levels: components["schemas"]["LevelRowDto"][];
            hidden: components["schemas"]["HiddenDto"] | null;
        };
        NewStatusReportDto: {
            /** @description This year or one of the two before it */
            year: number;
        };
        StatusReportDto: {
            /** Format: uuid */
            id: string;
            year: number;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
            steps: number;
            stepsDone: number;
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: date
             * @description Last day on which it can be fetched
             */
            expiresOn: string;
        };
        LookerDto: {
            /** @enum {string} */
            kind: "staff" | "you" | "system";
            /** @description Null for somebody who has left */
            name: string | null;
            role: string | null;
            /** @description The service for which they looked */
            service: string | null;
        };
        OwnLookDto: {
            /** Format: date-time */
            at: string;
            who: components["schemas"]["LookerDto"];
            /** @description Code of what was looked at */
            part: string;
            /** @description What was looked at */
            what: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** @description Why they could */
            why: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** @description Opened in an emergency, by somebody who does not take part */
            emergency: boolean;
        };
        OwnLooksDto: {
            /** @description The newest first */
            items: components["schemas"]["OwnLookDto"][];
            next: string | null;
            /** @description To name the case by, to the data protection officer; it opens nothing */
            reference: string;
        };
        ReportLookDto: {
            /** Format: date-time */
            at: string;
            who: components["schemas"]["LookerDto"];
            /** @enum {string} */
            outcome: "shown" | "refused";
        };
        NamedStaffDto: {
            /** Format: uuid */
            id: string;
            name: string | null;
        };
        WrittenReviewDto: {
            /** @enum {string} */
            conclusion: "asExpected" | "explained" | "followedUp" | "breach";
            /** Format: date-time */
            at: string;
            by: components["schemas"]["NamedStaffDto"];
        };
        FindingDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            rule: "ownFamily" | "colleaguesChild" | "sameSurname" | "manyCases" | "manyRefused" | "atNight" | "outsideHours";
            /** @description What was odd */
            what: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            staff: components["schemas"]["NamedStaffDto"];
            service: string | null;
            /**
             * Format: date-time
             * @description Of the first of the looks
             */
            at: string;
            looks: number;
            cases: number;
            /** @description Names the case and opens nothing; null for several */
            case: string | null;
            /**
             * Format: uuid
             * @description Where the reader has a relation to it
             */
            caseId: string | null;
            /** @description Whether it is the reader's to say what is concluded */
            toConclude: boolean;
            /** @description The newest last; empty when nobody has */
            reviews: components["schemas"]["WrittenReviewDto"][];
        };
        FindingsDto: {
            items: components["schemas"]["FindingDto"][];
            /** @description There are more in the period than are shown */
            more: boolean;
        };
        ReviewDto: {
            /** @enum {string} */
            conclusion: "asExpected" | "explained" | "followedUp" | "breach";
        };
        StaffLookDto: {
            /** Format: date-time */
            at: string;
            staff: components["schemas"]["NamedStaffDto"];
            role: string | null;
            service: string | null;
            part: string;
            /** @description What was looked at */
            what: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** @enum {string} */
            outcome: "shown" | "refused";
            /** @description By which relation */
            relation: string | null;
            /** @description Names the case and opens nothing */
            case: string | null;
        };
        StaffLooksDto: {
            /** @description The newest first */
            items: components["schemas"]["StaffLookDto"][];
            next: string | null;
        };
        AuditedLookDto: {
            /** Format: date-time */
            at: string;
            staff: components["schemas"]["NamedStaffDto"];
            role: string | null;
            service: string | null;
            part: string;
            /** @description What was looked at */
            what: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /** @enum {string} */
            outcome: "shown" | "refused";
            /** @description By which relation */
            relation: string | null;
            /** @description Names the case and opens nothing */
            case: string | null;
            /** @description Principal of who looked: staff, a member of the family, or the system */
            actor: string;
            /** @description Of the client */
            address: string | null;
            purpose: string | null;
            /** @description References of the cases that a list showed */
            listed: string[];
        };
        AuditedLooksDto: {
            /** @description The newest first */
            items: components["schemas"]["AuditedLookDto"][];
            next: string | null;
        };
        RespondentDto: {
            /** @enum {string} */
            who: "self" | "parent" | "teacher" | "team";
            /** @description Age of the child in whole years */
            fromAge: number;
            /** @description Left out when there is no upper age */
            toAge?: number;
        };
        QuestionDto: {
            min: number;
            max: number;
            /** @description What the answer is sent under: an item number, or the name of a scale */
            id: string;
        };
        RangeDto: {
            min: number;
            max: number;
        };
        ChangeRuleDto: {
            respondents: string[];
            /** @enum {string} */
            kind: "minimalImportant" | "reliable";
            /** @description The least change in the main score that counts */
            points: number;
            source: string;
        };
        BorderDto: {
            respondents: string[];
            /** @description In points of the main score, included */
            from: number;
            /** @description In points of the main score, included */
            to: number;
            /** @description Whose border it is */
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            source: string;
            population: string;
        };
        InstrumentDto: {
            id: string;
            name: {
                nb?: string;
                nn?: string;
                en?: string;
            };
            /**
             * @description goals: answered under the ids of the goals of the case
             * @enum {string}
             */
            method: "items" | "goals";
            licence: string;
            /**
             * @description Whose information the answers are
             * @enum {string}
             */
            informationOf: "child" | "respondent";
            note?: string;
            respondents: components["schemas"]["RespondentDto"][];
            /** @description By number; texts belong to the owner. Empty for goals */
            items: components["schemas"]["QuestionDto"][];
            /** @description May be entered instead of items; empty when not */
            scales: components["schemas"]["QuestionDto"][];
            /** @description What each goal is rated with */
            goals?: components["schemas"]["RangeDto"];
            /** @description The score that change is told by */
            mainScore: string;
            /** @enum {string} */
            better: "higher" | "lower";
            change: components["schemas"]["ChangeRuleDto"][];
            /** @description Empty when nobody has stated one that has a source */
            borders: components["schemas"]["BorderDto"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    LoginController_providers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginProviderDto"][];
                };
            };
        };
    };
    LoginController_signedOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LoginController_begin: {
        parameters: {
            query?: {
                /** @description A path of this service to go to afterwards */
                returnTo?: string;
                /** @description For somebody who works in several municipalities */
                municipality?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LoginController_finish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SessionController_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
        };
    };
    SessionController_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOutDto"];
                };
            };
        };
    };
    SessionController_extend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
        };
    };
    SessionController_signOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOutDto"];
                };
            };
        };
    };
    BackChannelController_logOut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    EmployeeLoginController_connect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectLoginDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DemoLoginController_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoPersonDto"][];
                };
            };
        };
    };
    QueueHealthController_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuesHealthDto"];
                };
            };
        };
    };
    QueueHealthController_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                queue: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedDto"];
                };
            };
        };
    };
    GuidesController_inForce: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideInForceDto"][];
                };
            };
        };
    };
    GuidesController_publish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuideTextDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationDto"];
                };
            };
        };
    };
    GuidesController_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                guide: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedVersionDto"][];
                };
            };
        };
    };
    GuidesController_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                guide: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideVersionDto"];
                };
            };
        };
    };
    GuidesController_differences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                guide: string;
                version: number;
                to: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideDifferenceDto"][];
                };
            };
        };
    };
    GuidesController_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuideTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationDto"];
                };
            };
        };
    };
    DirectoryController_services: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceDto"][];
                };
            };
        };
    };
    DirectoryController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceChangeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceDto"];
                };
            };
        };
    };
    DirectoryController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceDto"];
                };
            };
        };
    };
    DirectoryController_staff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffDto"][];
                };
            };
        };
    };
    ServiceCalendarsController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceCalendarDto"][];
                };
            };
        };
    };
    DeputiesController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeputyDto"][];
                };
            };
        };
    };
    DeputiesController_name: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameDeputyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeputyDto"];
                };
            };
        };
    };
    DeputiesController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StaffAdministrationController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMemberDto"][];
                };
            };
        };
    };
    StaffAdministrationController_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStaffDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMemberDto"];
                };
            };
        };
    };
    StaffAdministrationController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffSearchDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPageDto"];
                };
            };
        };
    };
    StaffAdministrationController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMemberDto"];
                };
            };
        };
    };
    StaffAdministrationController_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffChangeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMemberDto"];
                };
            };
        };
    };
    StaffAdministrationController_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenRoleDto"];
                };
            };
        };
    };
    StaffAdministrationController_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleEndDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DirectoryEventsController_list: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `at` of the last of the page before */
                before?: string;
                /** @description `id` of the last of the page before: exact, also within an instant */
                after?: string;
                /** @description What people did to their own roles */
                aboutOneself?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryEventDto"][];
                };
            };
        };
    };
    DirectoryImportsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryImportDto"][];
                };
            };
        };
    };
    DirectoryImportsController_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileToImportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryImportDto"];
                };
            };
        };
    };
    DirectoryImportsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryImportDto"];
                };
            };
        };
    };
    DirectoryImportsController_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryImportDto"];
                };
            };
        };
    };
    PeopleController_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPersonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonIdDto"];
                };
            };
        };
    };
    PeopleController_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchPeopleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"][];
                };
            };
        };
    };
    PeopleController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
        };
    };
    ContactAddressController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressDto"];
                };
            };
        };
    };
    ContactAddressController_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAddressDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressDto"];
                };
            };
        };
    };
    ContactAddressController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressDto"];
                };
            };
        };
    };
    AccessAccountController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAccessDto"];
                };
            };
        };
    };
    MoveEntryController_move: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveEntryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedEntryDto"];
                };
            };
        };
    };
    CaseQueriesController_mine: {
        parameters: {
            query?: {
                level?: 0 | 1 | 2 | 3;
                status?: "open" | "closed" | "all";
                /** @description Only those with something overdue; or only those without */
                overdue?: boolean;
                /** @description The service whose case it is */
                service?: string;
                /** @description Waiting for the advice of the coordinating unit */
                stuck?: boolean;
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkListDto"];
                };
            };
        };
    };
    CasesController_log: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and request have one effect and one answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogConcernDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppliedDto"];
                };
            };
        };
    };
    CasesController_record: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the case as I have seen it */
                "If-Match": string;
                /** @description The same key and request have one effect and one answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppliedDto"];
                };
            };
        };
    };
    CaseQueriesController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDto"];
                };
            };
        };
    };
    CaseQueriesController_history: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                after?: number;
                limit?: number;
                /** @description What comes first */
                first?: "oldest" | "newest";
                /** @description Only this part of it */
                part?: "meetings" | "voices" | "changes" | "files" | "referrals" | "journal" | "measurements";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryDto"];
                };
            };
        };
    };
    CaseQueriesController_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanDto"];
                };
            };
        };
    };
    CaseQueriesController_followUps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFollowUpDto"][];
                };
            };
        };
    };
    ChangesController_since: {
        parameters: {
            query?: {
                /** @description ETag of the case as I have seen it, with its quotes; without one of mine nothing has changed */
                since?: unknown;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesDto"];
                };
            };
        };
    };
    FamilyController_stateCare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareDto"];
                };
            };
        };
    };
    FamilyController_state: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuardianDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatedFamilyDto"];
                };
            };
        };
    };
    FamilyController_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatedFamilyDto"];
                };
            };
        };
    };
    FamilyPageController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyPageDto"];
                };
            };
        };
    };
    FamilyPageController_asReadBy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FamilyPageDto"];
                };
            };
        };
    };
    FamilyPageController_printed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConsentQuestionsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentQuestionsDto"];
                };
            };
        };
    };
    ConsentQuestionsController_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and request have one effect and one answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentAnswerGivenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentAnsweredDto"];
                };
            };
        };
    };
    EmergencyAccessController_tries: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `at` of the last of the page before */
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyTryDto"][];
                };
            };
        };
    };
    EmergencyAccessController_open: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakGlassDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GlassBrokenDto"];
                };
            };
        };
    };
    EmergencyAccessController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyOpeningDto"][];
                };
            };
        };
    };
    BulkAssignmentsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewAssignmentsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForeseenAssignmentDto"][];
                };
            };
        };
    };
    BulkAssignmentsController_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and request have one effect and one answer, for all of the cases */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignCasesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAssignmentDto"][];
                };
            };
        };
    };
    CalendarController_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedDto"];
                };
            };
        };
    };
    CalendarController_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCalendarFeedDto"];
                };
            };
        };
    };
    CalendarController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CalendarController_feed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    CalendarController_meeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ProtectionReportsController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDto"][];
                };
            };
        };
    };
    ProtectionReportsController_begin: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswerDto"];
                };
            };
        };
    };
    ProtectionReportsController_record: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportCommandDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswerDto"];
                };
            };
        };
    };
    ProtectionReportsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeReportDto"];
                };
            };
        };
    };
    ReportsWithoutReaderController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceWithoutReaderDto"][];
                };
            };
        };
    };
    ReportsWithoutReaderController_name: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameReaderDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    FollowUpsController_list: {
        parameters: {
            query?: {
                /** @description mine: what I am to do; service: of the services I lead; coordinatingUnit: what was left undone until the unit was told */
                scope?: "mine" | "service" | "coordinatingUnit";
                limit?: unknown;
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpPageDto"];
                };
            };
        };
    };
    NoticesController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesDto"];
                };
            };
        };
    };
    NoticesController_see: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticesSeenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnseenDto"];
                };
            };
        };
    };
    LiveController_follow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    BoardController_page: {
        parameters: {
            query?: {
                /** @description coordinatingUnit: what needs the unit, and where I take part; service: of the services I lead */
                scope?: "coordinatingUnit" | "service";
                show?: "all" | "stuck" | "escalated" | "level3" | "overdue" | "unanswered" | "withoutHolder" | "withoutDate" | "concerns";
                /** @description The service that has the baton */
                service?: string;
                /** @description Of those whose content I read */
                age?: "unborn" | "0-5" | "6-12" | "13-15" | "16-17" | "18+";
                /** @description Of those whose content I read */
                group?: "earlyYears" | "kindergartenAndSchool" | "mentalHealthAndSubstances" | "poverty";
                sort?: "next" | "level" | "service" | "since";
                order?: "ascending" | "descending";
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardDto"];
                };
            };
        };
    };
    BoardController_intake: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeDto"];
                };
            };
        };
    };
    DraftsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"][];
                };
            };
        };
    };
    DraftsController_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeDraftDto"];
                };
            };
        };
    };
    DraftsController_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraftDto"];
                };
            };
        };
    };
    DraftsController_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MyDayController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyDayDto"];
                };
            };
        };
    };
    EarlierConcernsController_ofChild: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChildSoughtDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarlierConcernsDto"];
                };
            };
        };
    };
    AccessRequestsController_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForAccessDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedForAccessDto"];
                };
            };
        };
    };
    AccessRequestsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRequestsDto"];
                };
            };
        };
    };
    AccessRequestsController_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description stafett.access/1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccessRequestsController_print: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/pdf */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    AccessRequestsController_extend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendAccessDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtendedAccessDto"];
                };
            };
        };
    };
    AccessRequestsController_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessReviewDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DisposalController_produce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchivePackageDto"];
                };
            };
        };
    };
    DisposalController_waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToDisposeDto"][];
                };
            };
        };
    };
    DisposalController_account: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisposedDto"][];
                };
            };
        };
    };
    FilesController_add: {
        parameters: {
            query?: {
                /** @description The consent that was given on this paper */
                consentId?: string;
            };
            header: {
                /** @description Percent-encoded UTF-8; never in the address */
                "X-File-Name": string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedFileDto"];
                };
            };
        };
    };
    FilesController_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                };
            };
        };
    };
    ConsentTextsController_find: {
        parameters: {
            query?: {
                /** @description A language code; without it, the language of the page */
                language?: string;
            };
            header?: never;
            path: {
                text: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentTextDto"];
                };
            };
        };
    };
    SharingEndsController_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharingEndDto"][];
                };
            };
        };
    };
    SharingEndsController_handle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandleSharingEndDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MeasurementsController_ofCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMeasurementsDto"];
                };
            };
        };
    };
    MeasurementsController_record: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and answer count once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasurementDto"];
                };
            };
        };
    };
    InsightsController_effects: {
        parameters: {
            query?: {
                /** @description First day of a year; plans from then on */
                from?: string;
                /** @description Last day of a year; plans up to then */
                to?: string;
                group?: "earlyYears" | "kindergartenAndSchool" | "mentalHealthAndSubstances" | "poverty";
                level?: 1 | 2 | 3;
                /** @description One instrument; all that are in use when left out */
                instrument?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectsDto"];
                };
            };
        };
    };
    InsightsController_levels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LevelsDto"];
                };
            };
        };
    };
    StatusReportsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusReportDto"][];
                };
            };
        };
    };
    StatusReportsController_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStatusReportDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusReportDto"];
                };
            };
        };
    };
    StatusReportsController_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/pdf */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    StatusReportsController_csv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text/csv */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    LooksOfCaseController_ofCase: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnLooksDto"];
                };
            };
        };
    };
    LooksOfCaseController_ofReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportLookDto"][];
                };
            };
        };
    };
    ReviewsController_found: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                from?: string;
                to?: string;
                staff?: string;
                rule?: "ownFamily" | "colleaguesChild" | "sameSurname" | "manyCases" | "manyRefused" | "atNight" | "outsideHours";
                reviewed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsDto"];
                };
            };
        };
    };
    ReviewsController_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDto"];
                };
            };
        };
    };
    ReviewsController_ofStaff: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                from?: string;
                to?: string;
                staff?: string;
                /** @description Only looks at this case */
                caseId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffLooksDto"];
                };
            };
        };
    };
    ReviewsController_auditedFindings: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                from?: string;
                to?: string;
                staff?: string;
                rule?: "ownFamily" | "colleaguesChild" | "sameSurname" | "manyCases" | "manyRefused" | "atNight" | "outsideHours";
                reviewed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsDto"];
                };
            };
        };
    };
    ReviewsController_audited: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `next` of the page before */
                after?: string;
                from?: string;
                to?: string;
                staff?: string;
                /** @description Reference of a case, as a finding or the family has it */
                case?: string;
                /** @description The relation that opened it, e.g. `emergency` */
                relation?: string;
                outcome?: "shown" | "refused";
                /** @description What is left out: opening any page is looking at them */
                without?: "notices";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditedLooksDto"];
                };
            };
        };
    };
    ReviewsController_access: {
        parameters: {
            query: {
                /** @description Reference of a case, as a finding or the family has it; or its id */
                case: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAccessDto"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Health Check is successful */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example ok
                         * @enum {string}
                         */
                        status?: "ok" | "degraded";
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       }
                         *     }
                         */
                        info?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /** @example {} */
                        error?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       }
                         *     }
                         */
                        details?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            /** @description The Health Check is not successful */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example error
                         * @enum {string}
                         */
                        status?: "error" | "shutting_down";
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       }
                         *     }
                         */
                        info?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "redis": {
                         *         "status": "down",
                         *         "message": "Could not connect",
                         *         "responseTime": 3005
                         *       }
                         *     }
                         */
                        error?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        } | null;
                        /**
                         * @example {
                         *       "database": {
                         *         "status": "up",
                         *         "responseTime": 12
                         *       },
                         *       "redis": {
                         *         "status": "down",
                         *         "message": "Could not connect",
                         *         "responseTime": 3005
                         *       }
                         *     }
                         */
                        details?: {
                            [key: string]: {
                                /** @enum {string} */
                                status: "up" | "degraded" | "down";
                                /** @description Time the health indicator took to respond, in ms */
                                responseTime?: number;
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
        };
    };
    InstrumentsController_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstrumentDto"][];
                };
            };
        };
    };
}
