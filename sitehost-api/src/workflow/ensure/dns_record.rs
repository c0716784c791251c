//! Adding a DNS record unless its zone has it.

use std::time::Duration;

use super::future::{Ensure, Options, Outcome};
use super::same_record::{is_same, is_within, without_final_dot};
use super::{Ensured, lost_create};
use crate::generated::dns::{DnsAddRecord, DnsListRecords, DnsRecord};
use crate::runtime::client::Client;
use crate::runtime::error::Error;

/// How long to look for a record after an add whose reply was lost: one minute. It is added without a job.
const LOOK_AGAIN: Duration = Duration::from_secs(60);

impl Client {
    /// Adds a DNS record, unless its zone has the same one: the same name, type and content, and the same priority if
    /// the request has one.
    ///
    /// Whole values are compared. Case and a final dot do not matter in a name, nor in a content that is a host
    /// name (`CNAME`, `MX`, `NS`, `PTR`, `SRV`). An IP address can be written in any form, and quotes around the
    /// content of a `TXT` record do not matter. A record with the same name and another content is left as it is.
    ///
    /// The name is sent without a final dot, as the API writes names.
    ///
    /// ```no_run
    /// use sitehost_api::Client;
    /// use sitehost_api::dns::{DnsAddRecord, DnsAddRecordRequired, DnsRecordType};
    ///
    /// # async fn sample(client: Client) -> Result<(), sitehost_api::Error> {
    /// let request = DnsAddRecord::new(DnsAddRecordRequired {
    ///     client_id: 1.into(),
    ///     domain: "example.co.nz".into(),
    ///     kind: DnsRecordType::Txt,
    ///     name: "_acme-challenge.example.co.nz".into(),
    ///     content: "evaGxfADs6pSRb2LAv9IZf17Dt3juxGJyNqXTWBPjZs".into(),
    /// });
    /// let record = client.ensure_dns_record(&request).await?;
    /// println!("record {}", record.get().id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// It makes one call, which lists the records of the zone, and no other if the record is there. Otherwise it
    /// makes the add, and returns the record as it was sent, with its new id and without `ttl`, `change_date` and
    /// `state`. After an add whose reply was lost, it reads the list again; see [`Ensure`].
    ///
    /// # Errors
    ///
    /// - [`is_invalid_request`](Error::is_invalid_request) if the name is not in the zone. The API would
    ///   add a record with the zone in its name twice, which cannot be found again. Nothing was sent.
    /// - The error of the list, with the [`operation`](Error::operation) `dns_list_records`, such as a refusal of an
    ///   unknown zone. Nothing was added.
    /// - The error of the add. If it [may have taken effect](Error::may_have_taken_effect), the record was not found
    ///   within the [time limit](Ensure::time_limit), and may still appear.
    #[inline]
    pub fn ensure_dns_record(&self, request: &DnsAddRecord) -> Ensure<'static, DnsRecord> {
        let (client, request) = (self.clone(), request.clone());
        Ensure::new(move |options| Box::pin(ensure(client, request, options)))
    }
}

#[inline]
async fn ensure(
    client: Client,
    mut request: DnsAddRecord,
    options: Options<'_>,
) -> Outcome<DnsRecord> {
    if !is_within(&request.name, &request.domain) {
        let (name, zone) = (&request.name, &request.domain);
        let problem =
            format!("`{name}` is not in the zone `{zone}`; write the whole name, which ends in it");
        return Err(client.invalid(&&request, &problem));
    }
    request.name = without_final_dot(&request.name).to_owned();
    let look = || find(&client, &request);
    if let Some(record) = look().await? {
        return Ok(Ensured::Existing(record));
    }
    let record = match client.dns_add_record(&request).await {
        Ok(added) => DnsRecord {
            id: added.id,
            name: request.name,
            kind: request.kind,
            content: request.content,
            prio: request.prio,
            ..DnsRecord::default()
        },
        Err(error) => {
            let limit = options.time_limit.unwrap_or(LOOK_AGAIN);
            lost_create::find(error, limit, look).await?
        }
    };
    Ok(Ensured::Created(record))
}

/// Returns the first record of the zone that is the same.
#[inline]
async fn find(client: &Client, request: &DnsAddRecord) -> Result<Option<DnsRecord>, Error> {
    let list = DnsListRecords::new(&request.client_id, &request.domain);
    let records = client.dns_list_records(&list).await?;
    Ok(records.into_iter().find(|record| is_same(request, record)))
}
