//! A client for the SiteHost API.
